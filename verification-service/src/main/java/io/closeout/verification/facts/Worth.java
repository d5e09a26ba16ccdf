package io.closeout.verification.facts;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.reference.Part;
import io.closeout.verification.reference.Rates;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.rules.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a report is worth: parts by their list, work and travel by the reference rates of the country, anything
 * else by what is claimed for it. Lines in another currency than most are not valued, for there is no rate of exchange.
 */
final class Worth {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final int METRES_PER_KILOMETRE_DIGITS = 3;
    private static final int CENT_DIGITS = 2;
    private static final int PRICE_DIGITS = 4;

    private Worth() {}

    static Facts.Value of(ReportSigned report, Reference reference) {
        var rates = reference.rates(report.getCountry()).orElse(null);
        var sums = new TreeMap<String, Sum>();
        for (var line : report.getLines()) {
            amount(line, reference, rates).ifPresent(one -> sums.merge(one.currency(), Sum.of(one), Sum::plus));
        }
        // By number of lines, then by name: the order of the lines must not decide.
        return sums.entrySet().stream()
                .max(Map.Entry.<String, Sum>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> value(most, report.getLines().size()))
                .orElse(Facts.Value.UNKNOWN);
    }

    static Optional<LineWorth> of(ReportLine line, String country, Reference reference) {
        return amount(line, reference, reference.rates(country).orElse(null))
                .map(one -> new LineWorth(cents(one.amount()), one.currency()));
    }

    private static long cents(BigDecimal amount) {
        return Amounts.bounded(amount.movePointRight(CENT_DIGITS).setScale(0, HALF_UP));
    }

    private static Facts.Value value(Map.Entry<String, Sum> most, int lines) {
        return new Facts.Value(
                most.getValue().lines() == lines, cents(most.getValue().amount()), most.getKey());
    }

    private static Optional<Amount> amount(ReportLine line, Reference reference, @Nullable Rates rates) {
        return switch (line.getKind()) {
            case PART ->
                listed(line, reference, rates == null ? null : rates.currency()).or(() -> claimed(line));
            case LABOUR, OVERTIME -> byTime(line, rates).or(() -> claimed(line));
            case TRAVEL -> byDistance(line, rates).or(() -> byTime(line, rates)).or(() -> claimed(line));
            case SERVICE, OTHER, UNKNOWN -> claimed(line);
        };
    }

    private static Optional<Amount> listed(ReportLine line, Reference reference, @Nullable String currency) {
        return part(line, reference)
                .flatMap(part -> price(part, currency))
                .map(price ->
                        new Amount(price.amount().multiply(line.getQuantity().getAmount()), price.currency()));
    }

    private static Optional<Amount> claimed(ReportLine line) {
        return Optional.ofNullable(line.getClaimedUnitPrice())
                .map(price ->
                        new Amount(price.getAmount().multiply(line.getQuantity().getAmount()), price.getCurrency()));
    }

    private static Optional<Amount> byTime(ReportLine line, @Nullable Rates rates) {
        if (rates == null || !Amounts.isTime(line.getQuantity())) {
            return Optional.empty();
        }
        var seconds = BigDecimal.valueOf(Amounts.seconds(line.getQuantity()));
        return Optional.of(new Amount(
                seconds.multiply(rates.labourPerHour()).divide(SECONDS_PER_HOUR, MathContext.DECIMAL64),
                rates.currency()));
    }

    private static Optional<Amount> byDistance(ReportLine line, @Nullable Rates rates) {
        if (rates == null || !Amounts.isDistance(line.getQuantity())) {
            return Optional.empty();
        }
        var kilometres =
                BigDecimal.valueOf(Amounts.metres(line.getQuantity())).movePointLeft(METRES_PER_KILOMETRE_DIGITS);
        return Optional.of(new Amount(kilometres.multiply(rates.travelPerKilometre()), rates.currency()));
    }

    /** What is claimed for one unit beside what the list says, in the same currency if the list has a price in it. */
    static Facts.Price price(ReportLine line, Reference reference) {
        var claimed = line.getClaimedUnitPrice();
        var list = part(line, reference).flatMap(part -> price(part, claimed == null ? null : claimed.getCurrency()));
        return new Facts.Price(
                claimed == null ? 0 : fine(claimed.getAmount()),
                claimed == null ? "" : claimed.getCurrency(),
                list.map(price -> fine(price.amount())).orElse(0L),
                list.map(Amount::currency).orElse(""));
    }

    private static long fine(BigDecimal price) {
        return Amounts.bounded(price.movePointRight(PRICE_DIGITS));
    }

    static Optional<Part> part(ReportLine line, Reference reference) {
        return line.getKind() == LineKind.PART && line.getCode() != null
                ? reference.part(line.getCode())
                : Optional.empty();
    }

    private static Optional<Amount> price(Part part, @Nullable String wanted) {
        if (wanted != null && part.priceIn(wanted).isPresent()) {
            return part.priceIn(wanted).map(price -> new Amount(price, wanted));
        }
        return part.listPrice() == null || part.currency() == null
                ? Optional.empty()
                : Optional.of(new Amount(part.listPrice(), part.currency()));
    }

    private record Amount(BigDecimal amount, String currency) {}

    private record Sum(int lines, BigDecimal amount) implements Comparable<Sum> {

        static Sum of(Amount one) {
            return new Sum(1, one.amount());
        }

        Sum plus(Sum other) {
            return new Sum(lines + other.lines, amount.add(other.amount));
        }

        @Override
        public int compareTo(Sum other) {
            return Integer.compare(lines, other.lines);
        }
    }
}
