package io.closeout.report.summary;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.events.common.LineKind;
import io.closeout.kit.look.Formats;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.parties.PartyCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The values of a content, in the reader's words. */
final class ContentWords {

    /** What matters most to a customer comes first. */
    static final List<String> ORDER = List.of(
            "lines",
            "billToId",
            "split",
            "sponsorId",
            "serviceFrom",
            "serviceTo",
            "interventionType",
            "contractId",
            "orderReference",
            "asset",
            "kind",
            "text",
            "quantity",
            "periods",
            "serialNumber",
            "claimedUnitPrice",
            "from",
            "to");

    private static final String BETWEEN = " · ";

    private final Locale locale;
    private final Map<String, String> words;
    private final Map<UUID, PartyCard> parties;
    private final Clock clock;

    /** @param zone of the work, whose clocks people read */
    ContentWords(Locale locale, Map<UUID, PartyCard> parties, ZoneId zone) {
        this.locale = locale;
        this.clock = new Clock(zone, locale);
        this.words = new HashMap<>(SummaryWords.all(locale));
        this.words.putAll(HistoryWords.all(locale));
        this.parties = parties;
    }

    /** One that nobody has put into words yet keeps the name it has in the data. */
    String field(String name) {
        return words.getOrDefault("field_" + name, name);
    }

    String added() {
        return word("added");
    }

    String removed() {
        return word("removed");
    }

    String ofLine(JsonNode line, String field) {
        return "%s, %s: %s".formatted(kind(line), line.path("text").asText(), field("line_" + field));
    }

    String line(JsonNode line) {
        return Stream.of(
                        kind(line),
                        line.path("text").asText(),
                        line.path("code").asText(),
                        quantity(line.path("quantity")),
                        day(line.path("performedOn").asText()),
                        periods(line.path("periods")),
                        serial(line.path("serialNumber").asText()),
                        way(line),
                        price(line.path("claimedUnitPrice")),
                        line.path("unplanned").asBoolean() ? word("unplanned") : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(BETWEEN));
    }

    @Nullable
    String value(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return switch (field) {
            case "performerId", "signerId", "billToId", "sponsorId" -> party(value.asText());
            case "serviceFrom", "serviceTo", "line.performedOn" -> day(value.asText());
            case "interventionType" -> SummaryWords.kind(locale, value.asText());
            case "asset" -> asset(value);
            case "line.kind" -> word("line_" + value.asText());
            case "line.quantity" -> quantity(value);
            case "line.periods" -> periods(value);
            case "line.claimedUnitPrice" -> price(value);
            case "split" -> split(value);
            case "remarks" -> value.path("text").asText();
            case "attachments" -> photo(value);
            default -> plain(value);
        };
    }

    private String plain(JsonNode value) {
        if (value.isBoolean()) {
            return word(value.asBoolean() ? "yes" : "no");
        }
        if (value.isArray() && each(value).allMatch(JsonNode::isValueNode)) {
            return each(value).map(JsonNode::asText).collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private String party(String id) {
        var card = parties.get(UUID.fromString(id));
        return card == null ? id : card.name();
    }

    private String day(String date) {
        return date.isBlank() ? "" : Formats.date(LocalDate.parse(date), locale);
    }

    private String kind(JsonNode line) {
        return SummaryWords.line(locale, LineKind.valueOf(line.path("kind").asText()));
    }

    private String quantity(JsonNode quantity) {
        var amount = new BigDecimal(quantity.path("amount").asText("0"));
        return SummaryWords.quantity(
                locale,
                new ReportContent.Quantity(
                        amount.toPlainString(), quantity.path("unit").asText()));
    }

    private String periods(JsonNode periods) {
        return clock.periods(each(periods)
                .map(period -> new ReportContent.Period(
                        Instant.parse(period.path("from").asText()),
                        Instant.parse(period.path("to").asText())))
                .toList());
    }

    private String serial(String number) {
        return number.isBlank() ? "" : word("serial") + " " + number;
    }

    private String price(JsonNode price) {
        return price.isMissingNode()
                ? ""
                : SummaryWords.price(
                        locale,
                        new ReportContent.Price(
                                price.path("amount").asText(),
                                price.path("currency").asText()));
    }

    private static String way(JsonNode line) {
        return line.has("from") || line.has("to")
                ? LineNotes.way(line.path("from").textValue(), line.path("to").textValue())
                : "";
    }

    /** Such as {@code Bakker BV 62.5 %}, one after the other. */
    private String split(JsonNode shares) {
        return each(shares)
                .map(share -> "%s %s\u00a0%%"
                        .formatted(
                                party(share.path("payerId").asText()),
                                Formats.number(
                                        new BigDecimal(share.path("percent").asText()), locale)))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String asset(JsonNode asset) {
        return Stream.of("model", "serialNumber", "id")
                .map(part -> asset.path(part).asText())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(BETWEEN));
    }

    private String photo(JsonNode photo) {
        var kind = photo.path("kind").asText();
        return words.getOrDefault("photo_" + kind, kind)
                + BETWEEN
                + photo.path("sha256").asText().substring(0, 8);
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
