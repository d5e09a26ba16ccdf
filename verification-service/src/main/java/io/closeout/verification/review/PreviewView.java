package io.closeout.verification.review;

import io.closeout.events.verification.Charge;
import io.closeout.verification.coverage.ApprovedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approval with corrections would do; nothing is decided by asking.
 *
 * @param before who pays what as proposed
 * @param after who pays what with the corrections
 */
public record PreviewView(List<LineView> lines, List<ChargeView> before, List<ChargeView> after) {

    /** One line that the corrections change. */
    public record LineView(
            String lineId,
            String text,
            String unit,
            BigDecimal before,
            BigDecimal after,
            String purposeBefore,
            String purposeAfter) {}

    /**
     * What one payer pays.
     *
     * @param share percent of the lines, where payers share them
     */
    public record ChargeView(
            UUID payerId, String purpose, @Nullable BigDecimal share, List<AmountView> amounts) {

        static ChargeView of(Charge charge) {
            var sums = new LinkedHashMap<String, BigDecimal>();
            charge.getLines()
                    .forEach(line -> sums.merge(
                            line.getApprovedQuantity().getUnit(),
                            line.getApprovedQuantity().getAmount(),
                            BigDecimal::add));
            var amounts = new ArrayList<AmountView>();
            sums.forEach((unit, amount) -> amounts.add(new AmountView(SignedReportView.LineView.plain(amount), unit)));
            var share = charge.getShareTo() == null || charge.getShareFrom() == null
                    ? null
                    : SignedReportView.LineView.plain(charge.getShareTo().subtract(charge.getShareFrom()));
            return new ChargeView(charge.getPayerId(), charge.getPurpose().name(), share, amounts);
        }
    }

    /** Quantities of one unit together. */
    public record AmountView(BigDecimal amount, String unit) {}

    /** Lines stand in the same order in both. */
    static List<LineView> changed(List<ApprovedLine> before, List<ApprovedLine> after) {
        var changed = new ArrayList<LineView>();
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var is = after.get(i);
            if (was.approved().compareTo(is.approved()) != 0 || was.purpose() != is.purpose()) {
                changed.add(new LineView(
                        was.line().getLineId(),
                        was.line().getText(),
                        was.line().getQuantity().getUnit(),
                        SignedReportView.LineView.plain(was.approved()),
                        SignedReportView.LineView.plain(is.approved()),
                        was.purpose().name(),
                        is.purpose().name()));
            }
        }
        return changed;
    }
}
