package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.issuing.Draft;
import java.util.UUID;

/**
 * What is on one pre-invoice: charges of one agreement in one currency, and apart what is outside the scope of VAT
 * (BR-O-11).
 */
record PreInvoiceKey(UUID agreementId, String currency, boolean outOfScope) {

    static PreInvoiceKey of(Agreement agreement, Draft draft) {
        return new PreInvoiceKey(
                agreement.id(), draft.currency().getCurrencyCode(), CollectForPreInvoice.isOutOfScope(draft));
    }

    static PreInvoiceKey read(String text) {
        var parts = text.split(" ", -1);
        return new PreInvoiceKey(UUID.fromString(parts[0]), parts[1], parts.length > 2);
    }

    String text() {
        return agreementId + " " + currency + (outOfScope ? " O" : "");
    }

    /** Under which key charges wait while their pre-invoice is answered. */
    static String listedOn(UUID preInvoiceId) {
        return "pre-invoice " + preInvoiceId;
    }

    /** Under which key a disputed charge waits for the office. */
    static String disputedOn(UUID preInvoiceId) {
        return "disputed " + preInvoiceId;
    }
}
