package io.closeout.report.signing;

import static java.math.BigDecimal.ZERO;

import io.closeout.report.drafting.ReportContent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The office may correct what was signed, but may not take more from the signer without asking. */
final class Acknowledgement {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Acknowledgement() {}

    static boolean isNeeded(ReportContent before, ReportContent after) {
        var signed = new HashMap<String, ReportContent.Line>();
        before.lines().forEach(line -> signed.put(line.lineId(), line));
        return !before.billToId().equals(after.billToId())
                || !before.signerId().equals(after.signerId())
                || isSplitAgainstSomebody(before, after)
                || after.lines().stream().anyMatch(line -> takesMore(signed.get(line.lineId()), line));
    }

    /** Whether somebody pays a larger share than before, be it of nothing. */
    private static boolean isSplitAgainstSomebody(ReportContent before, ReportContent after) {
        var shares = shares(before);
        return shares(after).entrySet().stream()
                .anyMatch(share -> share.getValue().compareTo(shares.getOrDefault(share.getKey(), ZERO)) > 0);
    }

    private static Map<UUID, BigDecimal> shares(ReportContent content) {
        var shares = new HashMap<UUID, BigDecimal>();
        content.split().forEach(share -> shares.put(share.payerId(), share.value()));
        return shares.isEmpty() ? Map.of(content.billToId(), WHOLE) : shares;
    }

    private static boolean takesMore(ReportContent.@Nullable Line before, ReportContent.Line after) {
        return before == null
                || before.kind() != after.kind()
                || !Objects.equals(before.code(), after.code())
                || !before.quantity().unit().equals(after.quantity().unit())
                || after.quantity().value().compareTo(before.quantity().value()) > 0
                || (after.consented() && !before.consented());
    }
}
