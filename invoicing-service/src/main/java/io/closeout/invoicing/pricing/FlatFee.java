package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.closeout.events.common.LineKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A flat price for a type of intervention or an operation, and the lines that it makes free of a price of their own. */
final class FlatFee {

    static final int MOST = 3;

    private static final Set<LineKind> LABOUR = EnumSet.of(LineKind.LABOUR, LineKind.OVERTIME);
    private static final Set<LineKind> ON_SITE = EnumSet.of(LineKind.LABOUR, LineKind.OVERTIME, LineKind.TRAVEL);
    private static final Set<LineKind> ALL = EnumSet.complementOf(EnumSet.of(LineKind.UNKNOWN));

    private final Tariff tariff;
    private final String name;
    private final BigDecimal amount;

    private FlatFee(Tariff tariff, String name, BigDecimal amount) {
        this.tariff = tariff;
        this.name = name;
        this.amount = amount;
    }

    /** The first that is for this work and has an amount in the currency. */
    static Optional<FlatFee> of(Tariff tariff, Work work) {
        for (var i = 1; i <= MOST; i++) {
            var name = "flat" + i;
            var code = tariff.policy().text(name + ".code");
            var amount = tariff.limit(name + ".amount");
            if (!code.isEmpty() && work.is(code) && amount.signum() > 0) {
                return Optional.of(new FlatFee(tariff, name, amount));
            }
        }
        return Optional.empty();
    }

    boolean covers(LineKind kind) {
        return kinds().contains(kind);
    }

    boolean coversCallOut() {
        return covers(LineKind.TRAVEL);
    }

    private Set<LineKind> kinds() {
        return switch (tariff.policy().text(name + ".covers")) {
            case "LABOUR" -> LABOUR;
            case "LABOUR_AND_TRAVEL" -> ON_SITE;
            default -> ALL;
        };
    }

    PricedLine line() {
        var sum = new Reckoning(tariff, name + ".amount")
                .code(tariff.policy().text(name + ".code"))
                .input("flatFee", amount);
        return sum.line("line.flat", ONE, "C62", amount, "flatFee");
    }

    /** A line that the flat price covers: it is shown with what was done, and costs nothing more. */
    Outcome included(BillableLine line) {
        var sum = new Reckoning(tariff, name + ".amount")
                .of(line)
                .input("quantity", line.quantity())
                .input("inFlat", ZERO);
        var key = "line."
                + switch (line.kind()) {
                    case LABOUR -> "labour";
                    case OVERTIME -> "overtime";
                    case TRAVEL -> "travel";
                    case PART -> "part";
                    default -> "service";
                };
        return new Outcome.At(line.kind(), sum.line(key, line.quantity(), line.unit(), ZERO, "quantity * inFlat"));
    }
}
