package io.closeout.invoicing.issuing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Structured communication of Belgian payments ({@code +++202/6000/04255+++}): ten digits and two that check them, the
 * remainder of a division by 97, where 97 stands for none (Febelfin, "gestructureerde mededeling"). The ten digits are
 * year and sequence of an ordinary document number, so that either can be found from the other. A number of any other
 * form has none: its digits alone would not be unique.
 */
public final class BelgianReference {

    private static final Pattern NUMBER = Pattern.compile("F([0-9]{4})-([0-9]{6})");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{6})([0-9]{2})");
    private static final int MODULUS = 97;

    private BelgianReference() {}

    /** As it is written, with its slashes and plus signs. */
    public static Optional<String> of(String documentNumber) {
        var number = NUMBER.matcher(documentNumber);
        if (!number.matches()) {
            return Optional.empty();
        }
        var digits = number.group(1) + number.group(2);
        var all = digits + "%02d".formatted(check(digits));
        return Optional.of("+++%s/%s/%s+++".formatted(all.substring(0, 3), all.substring(3, 7), all.substring(7)));
    }

    /** The document number that a written reference stands for; empty for anything else, or if a digit is wrong. */
    static Optional<String> documentNumber(String written) {
        var digits = DIGITS.matcher(written.replaceAll("[\\s+*/]", ""));
        return digits.matches() && check(digits.group(1) + digits.group(2)) == Integer.parseInt(digits.group(3))
                ? Optional.of("F%s-%s".formatted(digits.group(1), digits.group(2)))
                : Optional.empty();
    }

    private static int check(String digits) {
        var remainder = (int) (Long.parseLong(digits) % MODULUS);
        return remainder == 0 ? MODULUS : remainder;
    }
}
