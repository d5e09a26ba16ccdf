package io.closeout.kit.identifiers;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can be told of a VAT identification number (BT-31, BT-48) without asking its register. */
public final class VatNumber {

    /** How good a number looks. */
    public enum Look {
        /** Its form and its check digits are right, or its country has none we know. */
        RIGHT,
        /** A check digit does not fit, but the rule is uncertain or not for every number. A reason to look again. */
        DOUBTFUL,
        /** The form is right, a check digit is not: mistyped. */
        WRONG_DIGITS,
        /** It does not look like a number of that country. */
        MALFORMED
    }

    /** @param uncertain those for which the rule cannot be relied upon */
    private record Rule(Pattern form, Predicate<String> check, Predicate<String> uncertain) {

        Look look(String number) {
            if (!form.matcher(number).matches()) {
                return Look.MALFORMED;
            }
            if (check.test(number)) {
                return Look.RIGHT;
            }
            return uncertain.test(number) ? Look.DOUBTFUL : Look.WRONG_DIGITS;
        }
    }

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-/]");
    private static final Predicate<String> NEVER = number -> false;
    private static final Predicate<String> ALWAYS = number -> true;
    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("AT", "U\\d{8}", VatDigits::austrian, NEVER),
            rule("BE", "[01]\\d{9}", CheckDigits::belgian, NEVER),
            rule("BG", "\\d{9,10}", VatDigits::bulgarian, number -> number.length() == 10),
            rule("CH", "E?\\d{9}(MWST|TVA|IVA|TPV)?", number -> CheckDigits.swiss(digits(number)), NEVER),
            rule("CY", "\\d{8}[A-Z]", VatDigits::cypriot, NEVER),
            rule("CZ", "\\d{8,10}", VatDigits::czech, number -> number.length() > 8),
            rule("DE", "\\d{9}", CheckDigits::mod11And10, NEVER),
            rule("DK", "\\d{8}", CheckDigits::danish, NEVER),
            rule("EE", "\\d{9}", VatDigits::estonian, NEVER),
            rule("EL", "\\d{9}", VatDigits::greek, NEVER),
            rule("ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]", VatDigits::spanish, NEVER),
            rule("FI", "\\d{8}", VatDigits::finnish, NEVER),
            rule("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}", VatDigits::french, number -> !number.matches("\\d+")),
            rule("GB", "\\d{9}|\\d{12}|(GD|HA)\\d{3}", VatDigits::british, NEVER),
            rule("HR", "\\d{11}", CheckDigits::mod11And10, NEVER),
            rule("HU", "\\d{8}", VatDigits::hungarian, NEVER),
            rule("IE", "\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W]", VatDigits::irish, NEVER),
            rule("IT", "\\d{11}", CheckDigits::luhn, NEVER),
            rule("LT", "\\d{9}|\\d{12}", VatDigits::lithuanian, NEVER),
            rule("LU", "\\d{8}", VatDigits::luxembourgish, NEVER),
            rule("LV", "\\d{11}", VatDigits::latvian, number -> number.charAt(0) < '4'),
            rule("MT", "\\d{8}", VatDigits::maltese, NEVER),
            rule("NL", "\\d{9}B\\d{2}", VatDigits::dutch, NEVER),
            rule("NO", "\\d{9}(MVA)?", number -> CheckDigits.norwegian(digits(number)), NEVER),
            rule("PL", "\\d{10}", VatDigits::polish, NEVER),
            rule("PT", "\\d{9}", VatDigits::portuguese, NEVER),
            rule("RO", "\\d{2,10}", VatDigits::romanian, NEVER),
            rule("SE", "\\d{10}01", number -> CheckDigits.luhn(number.substring(0, 10)), NEVER),
            rule("SI", "\\d{8}", VatDigits::slovenian, NEVER),
            rule("SK", "\\d{10}", VatDigits::slovak, ALWAYS),
            rule("XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}", VatDigits::british, NEVER));

    private VatNumber() {}

    private static Map.Entry<String, Rule> rule(
            String prefix, String form, Predicate<String> check, Predicate<String> uncertain) {
        return Map.entry(prefix, new Rule(Pattern.compile(form), check, uncertain));
    }

    /**
     * @param number with its prefix; Norwegian ones may lack it. Blanks, dots, hyphens and slashes do not matter
     * @param country ISO 3166-1 alpha-2 of the registration, or XI; one without a rule accepts anything
     */
    public static Look look(String number, String country) {
        var prefix = country.equals("GR") ? "EL" : country;
        var rule = RULES.get(prefix);
        if (rule == null) {
            return Look.RIGHT;
        }
        var bare = SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        if (bare.startsWith(prefix)) {
            return rule.look(bare.substring(prefix.length()));
        }
        return prefix.equals("NO") ? rule.look(bare) : Look.MALFORMED;
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
