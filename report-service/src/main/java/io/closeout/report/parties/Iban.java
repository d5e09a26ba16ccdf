package io.closeout.report.parties;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Account numbers with check digits, ISO 13616. */
final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    static boolean isSound(String iban) {
        return FORM.matcher(iban).matches()
                && asNumber(iban.substring(4) + iban.substring(0, 4))
                        .mod(MODULUS)
                        .equals(BigInteger.ONE);
    }

    private static BigInteger asNumber(String rearranged) {
        var digits = new StringBuilder();
        rearranged.chars().forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString());
    }
}
