package io.closeout.report.signing;

import io.closeout.report.drafting.ReportContent;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The office may correct what was signed, but may not take more from the signer without asking. What a line costs is
 * decided elsewhere, so whatever a price or a payer can follow from counts: quantities, codes, days, terms and parties.
 */
final class Acknowledgement {

    private Acknowledgement() {}

    static boolean isNeeded(ReportContent before, ReportContent after) {
        var signed = new HashMap<String, ReportContent.Line>();
        before.lines().forEach(line -> signed.put(line.lineId(), line));
        return !before.billToId().equals(after.billToId())
                || !before.signerId().equals(after.signerId())
                || losesSponsor(before, after)
                || !Terms.of(before).equals(Terms.of(after))
                || after.lines().stream().anyMatch(line -> takesMore(signed.get(line.lineId()), line));
    }

    /** What a sponsor no longer covers, the customer pays. */
    private static boolean losesSponsor(ReportContent before, ReportContent after) {
        return before.sponsorId() != null && !before.sponsorId().equals(after.sponsorId());
    }

    /** What rates, coverage and tax follow from. */
    private record Terms(
            @Nullable String contractId, String interventionType, String zone, String country, String days) {

        static Terms of(ReportContent content) {
            return new Terms(
                    content.contractId(),
                    content.interventionType(),
                    content.zone(),
                    content.country(),
                    content.serviceFrom() + "/" + content.serviceTo());
        }
    }

    private static boolean takesMore(ReportContent.@Nullable Line before, ReportContent.Line after) {
        return before == null
                || before.kind() != after.kind()
                || !Objects.equals(before.code(), after.code())
                || !before.quantity().unit().equals(after.quantity().unit())
                || after.quantity().value().compareTo(before.quantity().value()) > 0
                || (after.unplanned() && !before.unplanned())
                || !Objects.equals(before.performedOn(), after.performedOn())
                || (after.consented() && !before.consented());
    }
}
