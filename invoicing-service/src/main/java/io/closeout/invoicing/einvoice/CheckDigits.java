package io.closeout.invoicing.einvoice;

/** The check digits of company numbers. A receiver's network refuses an address whose digits are wrong. */
final class CheckDigits {

    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int BELGIAN = 97;
    private static final int ELEVEN = 11;
    private static final int TEN = 10;

    private CheckDigits() {}

    /** Enterprise number, KBO/BCE: 97 less the rest of the first eight digits (PEPPOL-COMMON-R043). */
    static boolean belgian(String number) {
        var head = Long.parseLong(number.substring(0, 8));
        return BELGIAN - head % BELGIAN == Long.parseLong(number.substring(8));
    }

    /** Organisation number, Brønnøysund: weighted modulo 11 (PEPPOL-COMMON-R041, NO-R-001). */
    static boolean norwegian(String number) {
        var sum = 0;
        for (var i = 0; i < NORWEGIAN.length; i++) {
            sum += NORWEGIAN[i] * digit(number, i);
        }
        return (ELEVEN - sum % ELEVEN) % ELEVEN == digit(number, NORWEGIAN.length);
    }

    /** SIREN and Swedish organisation numbers (SE-R-013). */
    static boolean luhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = digit(number, number.length() - 1 - i);
            var doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled >= TEN ? doubled - 9 : doubled;
        }
        return sum % TEN == 0;
    }

    private static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }
}
