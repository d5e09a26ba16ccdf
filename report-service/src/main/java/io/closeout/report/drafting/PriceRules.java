package io.closeout.report.drafting;

import io.closeout.events.common.LineKind;
import io.closeout.report.input.Faults;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a price that is asked for can be one. What is worked or travelled has tariffs and takes none. */
final class PriceRules {

    private static final Set<LineKind> PRICED = EnumSet.of(LineKind.PART, LineKind.SERVICE, LineKind.OTHER);
    private static final int DECIMALS = 6;
    // What a device computes with keeps nine digits and six decimals exactly.
    private static final BigDecimal LARGEST = new BigDecimal("999999999.999999");

    private PriceRules() {}

    static ReportContent.@Nullable Price read(String at, ReportRequest.Line line, Faults faults) {
        var claimed = line.claimedUnitPrice();
        if (claimed == null) {
            return null;
        }
        faults.unless(
                line.kind() == null || PRICED.contains(line.kind()),
                at,
                "belongs to parts, services and other lines only");
        var amount = faults.required(at + "/amount", claimed.amount(), BigDecimal.ZERO);
        var currency = faults.currency(at + "/currency", claimed.currency());
        check(at + "/amount", amount, currency, faults);
        return ReportContent.Price.of(amount, currency);
    }

    private static void check(String at, BigDecimal amount, String currency, Faults faults) {
        faults.unless(amount.signum() >= 0, at, "is negative");
        faults.unless(
                amount.stripTrailingZeros().scale() <= DECIMALS, at, "has more than %d decimals".formatted(DECIMALS));
        faults.unless(
                amount.compareTo(LARGEST) <= 0, at, "is more than %s %s".formatted(LARGEST.toPlainString(), currency));
    }
}
