package io.closeout.verification.facts;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import io.closeout.verification.reference.Rates;
import io.closeout.verification.reference.Reference;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one line is worth at reference prices: an estimate for seeing what is at stake, never a price.
 *
 * @param cents in hundredths of the currency unit
 */
public record LineWorth(long cents, String currency) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal METRES_PER_KILOMETRE = BigDecimal.valueOf(1_000);

    /** Empty if there is no reference price for it. */
    public static Optional<LineWorth> of(ReportLine line, String country, Reference reference) {
        return line.getKind() == LineKind.PART
                ? part(line, reference)
                : reference.rates(country).flatMap(rates -> work(line, rates));
    }

    private static Optional<LineWorth> part(ReportLine line, Reference reference) {
        var code = line.getCode();
        return Optional.ofNullable(code)
                .flatMap(reference::part)
                .flatMap(part -> part.listPrice() == null || part.currency() == null
                        ? Optional.empty()
                        : Optional.of(
                                worth(line.getQuantity().getAmount().multiply(part.listPrice()), part.currency())));
    }

    private static Optional<LineWorth> work(ReportLine line, Rates rates) {
        var quantity = line.getQuantity();
        if (Amounts.isTime(quantity)) {
            var seconds = BigDecimal.valueOf(Amounts.seconds(quantity));
            return Optional.of(worth(
                    seconds.multiply(rates.labourPerHour()).divide(SECONDS_PER_HOUR, 2, HALF_UP), rates.currency()));
        }
        if (line.getKind() == LineKind.TRAVEL && Amounts.isDistance(quantity)) {
            var metres = BigDecimal.valueOf(Amounts.metres(quantity));
            return Optional.of(worth(
                    metres.multiply(rates.travelPerKilometre()).divide(METRES_PER_KILOMETRE, 2, HALF_UP),
                    rates.currency()));
        }
        return Optional.empty();
    }

    private static LineWorth worth(BigDecimal amount, String currency) {
        return new LineWorth(amount.multiply(HUNDRED).setScale(0, HALF_UP).longValue(), currency);
    }

    /** The part of it that was taken away. */
    public long cut(BigDecimal reported, BigDecimal approved) {
        return reported.signum() == 0
                ? 0
                : BigDecimal.valueOf(cents)
                        .multiply(reported.subtract(approved))
                        .divide(reported, 0, HALF_UP)
                        .longValue();
    }
}
