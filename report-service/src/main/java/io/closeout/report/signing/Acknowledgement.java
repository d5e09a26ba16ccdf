package io.closeout.report.signing;

import io.closeout.report.drafting.ReportContent;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The office may correct what was signed, but may not take more from the signer without asking. */
final class Acknowledgement {

    private Acknowledgement() {}

    static boolean isNeeded(ReportContent before, ReportContent after) {
        var signed = new HashMap<String, ReportContent.Line>();
        before.lines().forEach(line -> signed.put(line.lineId(), line));
        return !before.billToId().equals(after.billToId())
                || !before.signerId().equals(after.signerId())
                || after.lines().stream().anyMatch(line -> takesMore(signed.get(line.lineId()), line));
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
