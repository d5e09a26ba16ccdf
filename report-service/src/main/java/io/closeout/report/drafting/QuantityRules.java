package io.closeout.report.drafting;

import io.closeout.events.common.LineKind;
import io.closeout.report.catalogue.Catalogue;
import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a quantity can be one of its kind of line. Where periods were counted it is their sum. */
@ApplicationScoped
class QuantityRules {

    private static final int LONGEST_CODE = 64;
    private static final String MINUTE = "MIN";
    private static final String PIECE = "C62";

    private final Catalogue catalogue;

    QuantityRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ReportContent.Quantity read(
            String at, ReportRequest.Line line, List<ReportContent.Period> periods, Faults faults) {
        var counted = periods.isEmpty() ? null : PeriodRules.minutes(periods);
        var code = counted != null && line.unit() == null
                ? MINUTE
                : faults.text(at + "/unit", line.unit(), LONGEST_CODE);
        var amount = amount(at, line.quantity(), counted, faults);
        var unit = catalogue.unit(code);
        if (unit == null) {
            faults.unless(code.isEmpty(), at + "/unit", "is none of " + catalogue.units());
            return ReportContent.Quantity.of(BigDecimal.ZERO, code);
        }
        checkKind(at, line, code, faults);
        check(at, amount, code, faults);
        return ReportContent.Quantity.of(amount, code);
    }

    private static BigDecimal amount(
            String at, @Nullable BigDecimal given, @Nullable BigDecimal counted, Faults faults) {
        if (counted == null) {
            return faults.required(at + "/quantity", given, BigDecimal.ZERO);
        }
        faults.unless(
                given == null || given.compareTo(counted) == 0,
                at + "/quantity",
                "is not %s, the sum of the periods in minutes"
                        .formatted(counted.stripTrailingZeros().toPlainString()));
        return counted;
    }

    private void check(String at, BigDecimal amount, String code, Faults faults) {
        var unit = catalogue.unit(code);
        if (unit != null) {
            faults.unless(amount.signum() >= 0, at + "/quantity", "is negative");
            faults.unless(
                    amount.stripTrailingZeros().scale() <= unit.decimals(),
                    at + "/quantity",
                    "has more than %d decimals".formatted(unit.decimals()));
            faults.unless(
                    amount.compareTo(unit.largest()) <= 0,
                    at + "/quantity",
                    "is more than %s %s".formatted(unit.largest().toPlainString(), code));
        }
    }

    /** A journey in pieces is a flat rate, and which one is said by its zone. */
    private void checkKind(String at, ReportRequest.Line line, String code, Faults faults) {
        var kind = line.kind();
        if (kind == null || kind == LineKind.UNKNOWN) {
            return;
        }
        var units = catalogue.unitsOf(kind);
        faults.unless(units.contains(code), at + "/unit", "is none of " + String.join(", ", units));
        faults.unless(
                kind != LineKind.TRAVEL || !code.equals(PIECE) || catalogue.knowsTravelZone(line.code()),
                at + "/code",
                "is none of " + catalogue.travelZones());
    }
}
