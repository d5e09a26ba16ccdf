package io.closeout.invoicing.issuing;

import java.math.BigInteger;
import java.util.Locale;

/** Creditor reference (ISO 11649): RF, two check digits, and the letters and digits of the document number. */
public final class PaymentReference {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int LONGEST = 21;

    private PaymentReference() {}

    public static String of(String documentNumber) {
        var reference = documentNumber.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var check = 98 - remainder(reference + "RF00");
        return "RF%02d%s".formatted(check, reference);
    }

    /** Without the blanks people write, in capitals; a Belgian reference becomes the one that is stored. */
    public static String normalised(String written) {
        return BelgianReference.documentNumber(written)
                .map(PaymentReference::of)
                .orElseGet(() -> written.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    public static boolean isValid(String reference) {
        return reference.matches("RF[0-9]{2}[A-Z0-9]{1,17}")
                && reference.length() <= LONGEST
                && remainder(reference.substring(4) + reference.substring(0, 4)) == 1;
    }

    private static int remainder(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.getNumericValue(letter)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
