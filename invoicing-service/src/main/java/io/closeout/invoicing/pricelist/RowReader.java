package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.einvoice.UnitCodes;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.csv.FileRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of a file, or says all that is wrong with it. Nothing is guessed: a comma is a decimal sign or a fault. */
final class RowReader {

    static final List<String> COLUMNS =
            List.of("article", "description", "unit", "price", "currency", "priceBase", "discountable", "validFrom");
    static final Set<String> REQUIRED = Set.of("article", "unit", "price", "currency");

    private static final int LONGEST_ARTICLE = 64;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DIGITS = 10;
    private static final int DECIMALS_OF_A_PRICE = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern BASE = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,4})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFD]");
    /** What a spreadsheet would take for a formula is written behind an apostrophe, as our own files are. */
    private static final Pattern SHIELDED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Set<String> YES = Set.of("", "yes", "y", "true", "1", "oui", "ja", "da");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "non", "nee", "nei", "nu");

    private final Set<String> currencies;
    private final boolean decimalComma;
    private final LocalDate firstDay;

    /** @param currencies those that invoices can be in */
    RowReader(Set<String> currencies, boolean decimalComma, LocalDate firstDay) {
        this.currencies = Set.copyOf(currencies);
        this.decimalComma = decimalComma;
        this.firstDay = firstDay;
    }

    /** @return null if something is wrong */
    @Nullable
    UploadRow read(FileRow row, Faults faults) {
        var before = faults.count();
        var typed = row.typed();
        var article = text(typed, "article", LONGEST_ARTICLE, faults);
        var description = text(typed, "description", LONGEST_TEXT, faults);
        var unit = unit(typed, faults);
        var currency = currency(typed, faults);
        var base = base(typed, faults);
        var price = price(typed, currency, faults);
        var discountable = discountable(typed, faults);
        var from = day(typed, faults);
        return faults.count() > before || price == null || base == null
                ? null
                : new UploadRow(row.line(), article, description, unit, currency, price, base, discountable, from);
    }

    private static String text(Map<String, String> typed, String column, int longest, Faults faults) {
        var raw = typed.getOrDefault(column, "").strip();
        var text = SHIELDED.matcher(raw).matches() ? raw.substring(1) : raw;
        if (text.isEmpty() && REQUIRED.contains(column)) {
            faults.add(column, "is missing");
        } else if (text.length() > longest) {
            faults.add(column, "is longer than %d characters".formatted(longest));
        } else if (CONTROL.matcher(text).find()) {
            faults.add(column, "holds characters that cannot be printed");
        }
        return text;
    }

    private static String unit(Map<String, String> typed, Faults faults) {
        var unit = typed.getOrDefault("unit", "").strip().toUpperCase(Locale.ROOT);
        if (unit.isEmpty()) {
            faults.add("unit", "is missing");
        } else if (!UnitCodes.contains(unit)) {
            faults.add("unit", "is no unit of UN/ECE Recommendation 20, such as C62 or MTR");
        }
        return unit;
    }

    private String currency(Map<String, String> typed, Faults faults) {
        var currency = typed.getOrDefault("currency", "").strip().toUpperCase(Locale.ROOT);
        if (currency.isEmpty()) {
            faults.add("currency", "is missing");
        } else if (!currencies.contains(currency)) {
            faults.add("currency", "is no currency that is billed in");
        }
        return currency;
    }

    private @Nullable BigDecimal base(Map<String, String> typed, Faults faults) {
        var cell = typed.getOrDefault("priceBase", "").strip();
        if (cell.isEmpty()) {
            return BigDecimal.ONE;
        }
        var plain = pointed(cell, "priceBase", faults);
        if (plain == null) {
            return null;
        }
        if (!BASE.matcher(plain).matches() || new BigDecimal(plain).signum() == 0) {
            faults.add("priceBase", "is no quantity above zero with at most four decimals");
            return null;
        }
        return new BigDecimal(plain);
    }

    private @Nullable BigDecimal price(Map<String, String> typed, String currency, Faults faults) {
        var cell = typed.getOrDefault("price", "").strip();
        if (cell.isEmpty()) {
            faults.add("price", "is missing");
            return null;
        }
        if (cell.startsWith("-")) {
            faults.add("price", "is below zero");
            return null;
        }
        var plain = pointed(cell, "price", faults);
        if (plain == null) {
            return null;
        }
        if (!NUMBER.matcher(plain).matches() || plain.length() > LONGEST_ARTICLE) {
            faults.add("price", "is no number such as 84.20, without spaces and thousands separators");
            return null;
        }
        return fitting(new BigDecimal(plain), currency, faults);
    }

    private @Nullable BigDecimal fitting(BigDecimal price, String currency, Faults faults) {
        var plain = price.signum() == 0 ? BigDecimal.ZERO : price.stripTrailingZeros();
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            faults.add("price", "is too large");
            return null;
        }
        if (currencies.contains(currency) && plain.scale() > decimals(currency)) {
            faults.add("price", "has more decimals than %s takes; say the price of more units".formatted(currency));
            return null;
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A price may be finer than money is paid, but not in a currency that has no smaller unit. */
    private static int decimals(String currency) {
        var own = Currency.getInstance(currency).getDefaultFractionDigits();
        return own == 0 ? 0 : own + DECIMALS_OF_A_PRICE;
    }

    /** As a program writes it. The same cell is never a number with a point and one with a comma. */
    private @Nullable String pointed(String cell, String column, Faults faults) {
        if (decimalComma && cell.contains(".")) {
            faults.add(column, "has a decimal point, but the file is said to have commas");
            return null;
        }
        if (!decimalComma && cell.contains(",")) {
            faults.add(column, "has a comma; if it is the decimal sign of the file, say so");
            return null;
        }
        return cell.replace(',', '.');
    }

    private static boolean discountable(Map<String, String> typed, Faults faults) {
        var cell = typed.getOrDefault("discountable", "").strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            faults.add("discountable", "is neither yes nor no");
        }
        return YES.contains(cell);
    }

    private LocalDate day(Map<String, String> typed, Faults faults) {
        var cell = typed.getOrDefault("validFrom", "").strip();
        if (cell.isEmpty()) {
            return firstDay;
        }
        var day = parsed(cell);
        if (day == null || day.isAfter(firstDay.plusYears(UploadOrders.MOST_YEARS))) {
            faults.add("validFrom", "is no day such as 2026-03-31");
        } else if (day.isBefore(firstDay)) {
            faults.add("validFrom", "is before the first day of the list");
        }
        return Objects.requireNonNullElse(day, firstDay);
    }

    private static @Nullable LocalDate parsed(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
