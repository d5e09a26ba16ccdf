package io.closeout.verification.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a field may hold. Every value has one way of being written, so that two files that say the same are the same. */
enum FieldType {
    TEXT(FieldType::text),
    CODE(FieldType::code),
    MINUTES(FieldType::minutes),
    AMOUNT(FieldType::amount),
    DAY(FieldType::day),
    CURRENCY(FieldType::currency),
    COUNTRY(FieldType::country),
    REGION(FieldType::region),
    PARTY(FieldType::party),
    HOURS(typed -> OpeningHours.read(typed).toString()),
    CODES(typed -> list(typed, FieldType::code)),
    PARTIES(typed -> list(typed, FieldType::party)),
    DAYS(typed -> list(typed, FieldType::day)),
    PRICES(typed -> list(typed, FieldType::price)),
    EVIDENCE(typed -> list(typed, FieldType::evidence)),
    CLAUSES(typed -> list(typed, WrittenClause::canonical));

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_MINUTES = 14_400;
    private static final int MOST_ITEMS = 500;
    private static final int PRICE_SCALE = 2;
    private static final Pattern CODE_PATTERN = Pattern.compile("[\\p{L}\\p{N}._/+ -]{1,64}");
    private static final Pattern AMOUNT_PATTERN = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,4})?");
    private static final Pattern REGION_PATTERN = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final Pattern UUID_PATTERN = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEPARATOR = Pattern.compile("[|\\n]");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> PICTURES =
            Set.of("PHOTO_BEFORE", "PHOTO_AFTER", "PHOTO_TYPE_PLATE", "PHOTO", "MEASUREMENT", "DOCUMENT");

    private final UnaryOperator<String> canonical;

    FieldType(UnaryOperator<String> canonical) {
        this.canonical = canonical;
    }

    /**
     * @param typed not blank
     * @throws BadValueException if it is nothing of this type
     */
    String canonical(String typed) {
        return canonical.apply(typed.strip());
    }

    /** As {@link #canonical}; what is nothing of this type stays as it is, for somebody else to say so. */
    String canonicalOrSame(String typed) {
        try {
            return canonical(typed);
        } catch (BadValueException e) {
            return typed;
        }
    }

    /** Whether it holds several values, with a bar or a line end between. */
    public boolean isList() {
        return switch (this) {
            case CODES, PARTIES, DAYS, PRICES, EVIDENCE, CLAUSES -> true;
            default -> false;
        };
    }

    private static String text(String typed) {
        if (typed.length() > LONGEST_TEXT) {
            throw new BadValueException("is longer than 200 characters");
        }
        if (typed.codePoints().anyMatch(FieldType::isForbidden)) {
            throw new BadValueException("holds control characters");
        }
        return typed;
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static String code(String typed) {
        if (!CODE_PATTERN.matcher(typed).matches()) {
            throw new BadValueException("is no code: at most 64 letters, digits and . _ / + -");
        }
        return typed;
    }

    private static String minutes(String typed) {
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) > MOST_MINUTES || Integer.parseInt(typed) == 0) {
            throw new BadValueException("is no whole number of minutes from 1 to 14400");
        }
        return Integer.toString(Integer.parseInt(typed));
    }

    private static String amount(String typed) {
        if (!AMOUNT_PATTERN.matcher(typed).matches()) {
            throw new BadValueException("is no amount such as 189.00, zero or more, with at most four decimals");
        }
        var amount = new BigDecimal(typed.replace(',', '.')).stripTrailingZeros();
        return amount.setScale(Math.max(PRICE_SCALE, amount.scale())).toPlainString();
    }

    private static String day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() < 1900 || day.getYear() > 2999) {
                throw new BadValueException("is no day such as 2026-03-31");
            }
            return day.toString();
        } catch (DateTimeParseException e) {
            throw new BadValueException("is no day such as 2026-03-31");
        }
    }

    private static String currency(String typed) {
        try {
            return Currency.getInstance(typed.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new BadValueException("is no currency such as EUR");
        }
    }

    private static String country(String typed) {
        var country = typed.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new BadValueException("is no country such as BE");
        }
        return country;
    }

    private static String region(String typed) {
        var match = REGION_PATTERN.matcher(typed.toUpperCase(Locale.ROOT));
        if (!match.matches() || !COUNTRIES.contains(match.group(1))) {
            throw new BadValueException("is no country or part of one such as BE or DE-BY");
        }
        return match.group();
    }

    private static String party(String typed) {
        if (!UUID_PATTERN.matcher(typed).matches()) {
            throw new BadValueException("is no id of a party (UUID)");
        }
        return typed.toLowerCase(Locale.ROOT);
    }

    private static String price(String typed) {
        var parts = typed.split(" +", -1);
        if (parts.length != 2) {
            throw new BadValueException("is no list of prices such as NOK 2190.00|RON 936.00");
        }
        return currency(parts[0]) + " " + amount(parts[1]);
    }

    private static String evidence(String typed) {
        var kind = typed.toUpperCase(Locale.ROOT);
        if (!PICTURES.contains(kind)) {
            throw new BadValueException("names evidence that is not known");
        }
        return kind;
    }

    private static String list(String typed, UnaryOperator<String> item) {
        var items = Arrays.stream(SEPARATOR.split(typed))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(item)
                .distinct()
                .toList();
        if (items.size() > MOST_ITEMS) {
            throw new BadValueException("has more than 500 entries");
        }
        return items.stream().collect(Collectors.joining("|"));
    }
}
