package io.closeout.invoicing.tax;

/** The check digits of numbers that identify companies. Only digits are looked at; the form is checked elsewhere. */
final class CheckDigits {

    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};

    private CheckDigits() {}

    /**
     * @param name of the method, as the tables name it; empty for none
     * @throws IllegalStateException for a method that does not exist
     */
    static boolean hold(String name, String digits) {
        return switch (name) {
            case "" -> true;
            case "be" -> belgian(digits);
            case "no" -> norwegian(digits);
            case "luhn" -> luhn(digits);
            case "fr" -> french(digits);
            default -> throw new IllegalStateException("a table names the unknown check " + name);
        };
    }

    /** Ondernemingsnummer: 97 less the first eight digits modulo 97. */
    private static boolean belgian(String digits) {
        return digits.length() == 10
                && Integer.parseInt(digits.substring(8)) == 97 - Integer.parseInt(digits.substring(0, 8)) % 97;
    }

    /** Organisasjonsnummer: modulus 11. */
    private static boolean norwegian(String digits) {
        return digits.length() == 9 && (11 - weighted(digits, NORWEGIAN) % 11) % 11 == last(digits);
    }

    /** SIREN, organisationsnummer, partita IVA: every second digit from the right is doubled. */
    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digit(digits, digits.length() - 1 - i) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum > 0 && sum % 10 == 0;
    }

    /** Numéro de TVA whose key has two digits: 12 + 3 × SIREN modulo 97; other keys have no public rule. */
    private static boolean french(String digits) {
        if (digits.length() != 11) {
            return true;
        }
        return Integer.parseInt(digits.substring(0, 2)) == (12 + 3 * (Integer.parseInt(digits.substring(2)) % 97)) % 97;
    }

    private static int weighted(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    private static int last(String digits) {
        return digit(digits, digits.length() - 1);
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
