package io.closeout.invoicing.matching;

import io.closeout.kit.http.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values of an invoice, read strictly: what is not one is a fault of the file and never zero or today. */
final class Values {

    private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_REFERENCES = 50;
    private static final int DAY = 10;
    private static final int COMPACT_DAY = 8;

    private Values() {}

    static BigDecimal amount(Optional<String> text, String field) {
        var written = required(text, field);
        if (!AMOUNT.matcher(written).matches()) {
            throw Unreadable.because("%s is not an amount of money.".formatted(field));
        }
        return new BigDecimal(written);
    }

    static BigDecimal amountOrZero(Optional<String> text, String field) {
        return text.isEmpty() ? BigDecimal.ZERO : amount(text, field);
    }

    /** As UBL writes days (2026-12-01, a zone behind is ignored), or CII (20261201). */
    static LocalDate day(Optional<String> text, String field) {
        var written = required(text, field);
        try {
            return written.length() == COMPACT_DAY
                    ? LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(written.substring(0, Math.min(DAY, written.length())));
        } catch (DateTimeException e) {
            throw Unreadable.because("%s is not a day.".formatted(field));
        }
    }

    static String number(Optional<String> text, String field) {
        var written = required(text, field);
        if (written.length() > LONGEST_NUMBER) {
            throw Unreadable.because("%s is longer than 60 characters.".formatted(field));
        }
        return written;
    }

    static String currency(Optional<String> text, String field) {
        var written = required(text, field);
        try {
            return Currency.getInstance(written).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Unreadable.because("%s is not a currency.".formatted(field));
        }
    }

    /** @throws ProblemException (422) where it is missing */
    static String required(Optional<String> text, String field) {
        return text.orElseThrow(() -> Unreadable.because("%s is missing.".formatted(field)));
    }

    static List<String> references(Stream<String> texts) {
        return texts.map(Values::brief).limit(MOST_REFERENCES).toList();
    }

    /** Enough of a text to know it by. */
    static String brief(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
