package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent;
import java.util.Currency;

/** What EN 16931 can say. */
final class Representable {

    private static final int MOST_DECIMALS = 2;

    private Representable() {}

    /**
     * Not in a currency with thousandths, such as the Tunisian dinar (BR-DEC-01 to 28), and not what a station sent us:
     * its own file is the document.
     */
    static boolean inEn16931(DocumentContent content) {
        return Currency.getInstance(content.currency()).getDefaultFractionDigits() <= MOST_DECIMALS
                && !content.type().kind().equals("RECEIVED");
    }
}
