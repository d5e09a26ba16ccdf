package io.closeout.report.signing;

import static java.math.BigDecimal.ZERO;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.ReportContent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The office may correct what was signed, but may not take more from the signer without asking. What a line costs is
 * decided elsewhere, so a change counts as taking more unless it is one of those that cannot raise a bill; a field that
 * is new to the content counts until somebody says here that it is harmless. Other equipment counts: whether a line is
 * under warranty is decided by the serial number.
 */
final class Acknowledgement {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Set<String> HARMLESS = Set.of("orderReference", "operationCodes", "remarks", "attachments");

    private Acknowledgement() {}

    static boolean isNeeded(ReportContent before, ReportContent after) {
        return isNeeded(
                ContentDiff.read(CanonicalContent.of(before).json()),
                ContentDiff.read(CanonicalContent.of(after).json()));
    }

    /** Both as canonical JSON. */
    static boolean isNeeded(JsonNode before, JsonNode after) {
        return differing(before, after).stream().anyMatch(field -> switch (field) {
            case "lines" -> linesTakeMore(before.path(field), after.path(field));
            case "split" -> isSplitAgainstSomebody(before, after);
            // What a sponsor no longer covers, the customer pays.
            case "sponsorId" -> before.has(field);
            default -> !HARMLESS.contains(field);
        });
    }

    /** Whether somebody pays a larger share than before, be it of nothing. */
    private static boolean isSplitAgainstSomebody(JsonNode before, JsonNode after) {
        var shares = shares(before);
        return shares(after).entrySet().stream()
                .anyMatch(share -> share.getValue().compareTo(shares.getOrDefault(share.getKey(), ZERO)) > 0);
    }

    private static Map<String, BigDecimal> shares(JsonNode content) {
        var shares = new HashMap<String, BigDecimal>();
        content.path("split")
                .forEach(share -> shares.put(
                        share.path("payerId").asText(),
                        new BigDecimal(share.path("percent").asText())));
        return shares.isEmpty() ? Map.of(content.path("billToId").asText(), WHOLE) : shares;
    }

    /** A line less is less to pay. */
    private static boolean linesTakeMore(JsonNode before, JsonNode after) {
        var signed = new HashMap<String, JsonNode>();
        before.forEach(line -> signed.put(line.path("lineId").asText(), line));
        for (var line : after) {
            if (takesMore(signed.get(line.path("lineId").asText()), line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesMore(@Nullable JsonNode before, JsonNode after) {
        return before == null
                || differing(before, after).stream().anyMatch(field -> switch (field) {
                    // When within the day and on which way is not priced; how much is, and that is the quantity.
                    case "text", "serialNumber", "periods", "from", "to" -> false;
                    case "quantity" -> isMore(before.path(field), after.path(field), "unit");
                    case "claimedUnitPrice" -> asksMore(before.path(field), after.path(field));
                    case "unplanned", "consented" -> after.path(field).asBoolean();
                    default -> true;
                });
    }

    /** The price of a list or of a contract counts, not this one; but no higher one is put under a signature afterwards. */
    private static boolean asksMore(JsonNode before, JsonNode after) {
        return !after.isMissingNode() && (before.isMissingNode() || isMore(before, after, "currency"));
    }

    /** @param measure the field that says of what the amount is */
    private static boolean isMore(JsonNode before, JsonNode after, String measure) {
        return !before.path(measure).equals(after.path(measure))
                || amount(after).compareTo(amount(before)) > 0;
    }

    private static BigDecimal amount(JsonNode measured) {
        return new BigDecimal(measured.path("amount").asText());
    }

    private static Set<String> differing(JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> before.path(name).equals(after.path(name)));
        return names;
    }
}
