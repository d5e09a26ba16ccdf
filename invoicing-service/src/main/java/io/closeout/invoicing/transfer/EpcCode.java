package io.closeout.invoicing.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a SEPA credit transfer code (EPC069-12, version 002): euro only, from 0.01 to 999,999,999.99, at most
 * 331 bytes in UTF-8. A structured reference (ISO 11649) and a text exclude each other.
 */
final class EpcCode {

    private static final int MOST_BYTES = 331;
    private static final int LONGEST_NAME = 70;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private EpcCode() {}

    /** Where the money goes. */
    record Account(String name, String iban, @Nullable String bic) {}

    /** What is written on the transfer: one of the two. */
    record Remittance(String reference, String text) {}

    /** Empty where the scheme has no code for it. */
    static Optional<String> of(Account account, BigDecimal euro, Remittance remittance) {
        if (euro.compareTo(LEAST) < 0
                || euro.compareTo(MOST) > 0
                || account.name().isBlank()) {
            return Optional.empty();
        }
        var text = String.join(
                        "\n",
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        account.bic() == null ? "" : account.bic(),
                        name(account.name()),
                        account.iban().replace(" ", ""),
                        "EUR" + euro.toPlainString(),
                        "",
                        remittance.reference(),
                        remittance.text())
                .stripTrailing();
        return text.getBytes(UTF_8).length > MOST_BYTES ? Optional.empty() : Optional.of(text);
    }

    /** In one line, cut at a whole character. */
    private static String name(String name) {
        var line = name.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
