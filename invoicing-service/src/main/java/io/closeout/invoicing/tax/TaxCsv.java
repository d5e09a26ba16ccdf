package io.closeout.invoicing.tax;

import io.closeout.invoicing.tax.ExchangeRates.Quote;
import io.closeout.kit.http.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files of rates, as people and banks write them. One wrong line refuses the whole file. */
final class TaxCsv {

    private static final int MOST_ROWS = 20_000;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(-[A-Za-z0-9-]{1,20})?");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,8})?");
    private static final Pattern DAY = Pattern.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cs}");
    /** As the European Central Bank writes the days of its daily file. */
    private static final DateTimeFormatter WORDY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private TaxCsv() {}

    /** {@code country,valid_from,rate,source}; the last may hold commas. */
    static List<VatRates.Rate> vatRates(String text) {
        var rates = new ArrayList<VatRates.Rate>();
        var lines = lines(text);
        for (var number = 1; number < lines.size(); number++) {
            var cells = lines.get(number).split(",", 4);
            if (cells.length < 4 || !COUNTRY.matcher(cells[0].strip()).matches() || !isSource(cells[3])) {
                throw wrong(number, "country,valid_from,rate,source");
            }
            var percent = decimal(cells[2], number);
            if (percent.compareTo(BigDecimal.valueOf(50)) > 0) {
                throw wrong(number, "a rate of at most 50 percent");
            }
            rates.add(new VatRates.Rate(
                    cells[0].strip(), false, day(cells[1], number), percent, cells[3].strip(), "own"));
        }
        return rates;
    }

    /** {@code Date,USD,JPY,…} with a row for each day, as the European Central Bank publishes it; N/A is left out. */
    static List<Quote> exchangeRates(String text, String base, String source) {
        var lines = lines(text);
        var heading = lines.getFirst().split(",");
        var quotes = new ArrayList<Quote>();
        for (var number = 1; number < lines.size(); number++) {
            var cells = lines.get(number).split(",");
            var day = day(cells[0], number);
            quotes.add(new Quote(base, base, day, BigDecimal.ONE, source));
            for (var column = 1; column < Math.min(cells.length, heading.length); column++) {
                var currency = heading[column].strip();
                if (isRate(cells[column]) && !currency.isEmpty()) {
                    quotes.add(quote(new Quote(base, currency, day, decimal(cells[column], number), source), number));
                }
            }
            if (quotes.size() > MOST_ROWS) {
                throw ProblemException.badRequest("The file has more than %d rates.".formatted(MOST_ROWS));
            }
        }
        return quotes;
    }

    private static boolean isSource(String text) {
        return !text.isBlank() && text.length() <= 300 && isPlain(text);
    }

    private static Quote quote(Quote quote, int line) {
        if (!CURRENCY.matcher(quote.currency()).matches() || quote.rate().signum() <= 0) {
            throw wrong(line, "currencies of three letters and rates above zero");
        }
        return quote;
    }

    private static boolean isRate(String cell) {
        return !cell.isBlank() && !cell.strip().equals("N/A");
    }

    private static List<String> lines(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.size() < 2) {
            throw ProblemException.badRequest("The file holds no rates below its heading.");
        }
        return lines;
    }

    private static BigDecimal decimal(String cell, int line) {
        if (!RATE.matcher(cell.strip()).matches()) {
            throw wrong(line, "plain decimal numbers");
        }
        return new BigDecimal(cell.strip());
    }

    private static LocalDate day(String cell, int line) {
        var text = cell.strip();
        try {
            var day = text.contains(" ") ? LocalDate.parse(text, WORDY) : LocalDate.parse(text);
            if (isDay(day)) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw wrong(line, "days such as 2026-11-27");
        }
        throw wrong(line, "days such as 2026-11-27");
    }

    static boolean isDay(LocalDate day) {
        return DAY.matcher(day.toString()).matches();
    }

    static boolean isPlain(String text) {
        return !CONTROL.matcher(text).find();
    }

    private static ProblemException wrong(int line, String wanted) {
        return ProblemException.badRequest("Row %d of the file must have %s.".formatted(line, wanted));
    }
}
