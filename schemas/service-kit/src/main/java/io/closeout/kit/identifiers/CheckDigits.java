package io.closeout.kit.identifiers;

import java.math.BigInteger;

/**
 * The arithmetic behind check digits that several countries share: weighted sums, ISO/IEC 7064 and the Luhn formula
 * (ISO/IEC 7812-1).
 */
public final class CheckDigits {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** Every second digit from the right is doubled; the sum ends with 0. Of nothing but zeros it does not hold. */
    public static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += crossSum(digit(digits, digits.length() - 1 - i) * (i % 2 + 1));
        }
        return sum > 0 && sum % 10 == 0;
    }

    /** SIREN or SIRET; the establishments of La Poste (SIREN 356000000) have a sum of digits that divides by 5 (Insee). */
    public static boolean siret(String digits) {
        if (luhn(digits)) {
            return true;
        }
        return digits.length() == 14
                && digits.startsWith("356000000")
                && digits.chars().map(one -> one - '0').sum() % 5 == 0;
    }

    /** ISO/IEC 7064 MOD 97-10, letters as numbers from A = 10 on; what is neither digit nor letter is left out. */
    public static boolean mod97(String text) {
        var number = new StringBuilder(text.length() * 2);
        text.chars().filter(Character::isLetterOrDigit).forEach(one -> number.append(Character.digit(one, 36)));
        return !number.isEmpty()
                && new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** ISO/IEC 7064 MOD 11,10: Germany and Croatia. */
    static boolean mod11And10(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length() - 1; i++) {
            var sum = (digit(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == last(digits);
    }

    /** Ondernemingsnummer, numéro d'entreprise: 97 less the first eight digits modulo 97. */
    public static boolean belgian(String digits) {
        return digits.length() == 10
                && Integer.parseInt(digits.substring(8)) == 97 - Integer.parseInt(digits.substring(0, 8)) % 97;
    }

    /** Organisasjonsnummer: modulus 11 (Brønnøysundregistrene). */
    public static boolean norwegian(String digits) {
        return digits.length() == 9 && (11 - weighted(digits, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == last(digits);
    }

    /** UID: modulus 11 (eCH-0097). */
    public static boolean swiss(String digits) {
        return digits.length() == 9 && (11 - weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == last(digits);
    }

    /** CVR-nummer: modulus 11 (Erhvervsstyrelsen). */
    public static boolean danish(String digits) {
        return digits.length() == 8 && weighted(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** The first digits, each times its weight. */
    static int weighted(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    static int crossSum(int number) {
        return number > 9 ? number - 9 : number;
    }

    static int last(String digits) {
        return digit(digits, digits.length() - 1);
    }

    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
