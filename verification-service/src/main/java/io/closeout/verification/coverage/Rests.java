package io.closeout.verification.coverage;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import io.closeout.verification.facts.Amounts;
import io.closeout.verification.reference.Clause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is left of each clause while the lines of one report are gone through; clauses do not touch each other. */
final class Rests {

    private static final int SCALE = 6;
    private static final int MONEY_SCALE = 4;

    private final @Nullable Agreement agreement;
    private final Map<String, Used> used = new HashMap<>();

    /** @param agreement null for the standard terms, which have caps per report and by quantity only */
    Rests(@Nullable Agreement agreement) {
        this.agreement = agreement;
    }

    /** Whether the caps of a clause can say how much of the line they take. */
    boolean measures(ReportLine line, Clause clause) {
        var cap = clause.cap();
        return (agreement == null || agreement.equipment() != null || !clause.perYear())
                && (cap == null
                        || Amounts.ratio(line.getQuantity().getUnit(), cap.unit())
                                .isPresent())
                && (clause.moneyCap() == null
                        || (line.getKind() == LineKind.PART && price(line).isPresent()));
    }

    /** As much as the clause still takes; only what it measures. */
    Covered cover(ReportLine line, Clause clause) {
        var approved = withinMoney(
                line, clause, withinQuantity(line, clause, line.getQuantity().getAmount()));
        var uses = new Used(usedQuantity(line, clause, approved), usedMoney(line, clause, approved));
        used.merge(clause.clause(), uses, Used::plus);
        return new Covered(
                ApprovedLine.warranty(line, approved, clause.clause()), clause.perYear() ? uses : Used.NOTHING);
    }

    private Optional<BigDecimal> price(ReportLine line) {
        return agreement == null ? Optional.empty() : agreement.price(line);
    }

    private Used usedSoFar(Clause clause) {
        var earlier = agreement == null || !clause.perYear()
                ? Used.NOTHING
                : agreement.used().getOrDefault(clause.clause(), Used.NOTHING);
        return used.getOrDefault(clause.clause(), Used.NOTHING).plus(earlier);
    }

    private BigDecimal withinQuantity(ReportLine line, Clause clause, BigDecimal claimed) {
        var cap = clause.cap();
        if (cap == null) {
            return claimed;
        }
        var rest = cap.amount().subtract(usedSoFar(clause).quantity()).max(BigDecimal.ZERO);
        var ratio = Amounts.ratio(line.getQuantity().getUnit(), cap.unit()).orElseThrow();
        // Rounded down: an approval never exceeds the cap by a fraction.
        var fits = rest.multiply(ratio.denominator()).divide(ratio.numerator(), SCALE, RoundingMode.DOWN);
        return claimed.min(fits).setScale(SCALE, RoundingMode.DOWN);
    }

    private BigDecimal withinMoney(ReportLine line, Clause clause, BigDecimal claimed) {
        var cap = clause.moneyCap();
        if (cap == null) {
            return claimed;
        }
        var unit = price(line).orElseThrow();
        if (unit.signum() == 0) {
            return claimed;
        }
        var rest = cap.subtract(usedSoFar(clause).money()).max(BigDecimal.ZERO);
        return claimed.min(rest.divide(unit, SCALE, RoundingMode.DOWN)).setScale(SCALE, RoundingMode.DOWN);
    }

    private static BigDecimal usedQuantity(ReportLine line, Clause clause, BigDecimal approved) {
        var cap = clause.cap();
        if (cap == null) {
            return BigDecimal.ZERO;
        }
        var ratio = Amounts.ratio(line.getQuantity().getUnit(), cap.unit()).orElseThrow();
        return approved.multiply(ratio.numerator()).divide(ratio.denominator(), SCALE, RoundingMode.UP);
    }

    private BigDecimal usedMoney(ReportLine line, Clause clause, BigDecimal approved) {
        return clause.moneyCap() == null
                ? BigDecimal.ZERO
                : approved.multiply(price(line).orElseThrow()).setScale(MONEY_SCALE, RoundingMode.UP);
    }
}
