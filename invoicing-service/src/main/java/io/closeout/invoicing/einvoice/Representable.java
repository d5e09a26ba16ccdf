package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.NoForm;
import java.util.Currency;
import java.util.Optional;

/** What EN 16931 can say. */
final class Representable {

    private static final int MOST_DECIMALS = 2;

    private Representable() {}

    static boolean inEn16931(DocumentContent content) {
        return whyNotInEn16931(content).isEmpty();
    }

    /**
     * Not in a currency with thousandths, such as the Tunisian dinar (BR-DEC-01 to 28), and not what a station sent us:
     * its own file is the document.
     */
    static Optional<NoForm> whyNotInEn16931(DocumentContent content) {
        if (content.type().kind().equals("RECEIVED")) {
            return Optional.of(NoForm.RECEIVED);
        }
        return Currency.getInstance(content.currency()).getDefaultFractionDigits() > MOST_DECIMALS
                ? Optional.of(NoForm.DECIMALS)
                : Optional.empty();
    }
}
