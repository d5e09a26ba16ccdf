package io.closeout.invoicing.einvoice;

/** What identifies a seller. */
final class Sellers {

    /** What Norwegian companies add to their number (NO-R-002, foretaksregisterloven § 10-2). */
    static final String NORWEGIAN_REGISTER = "Foretaksregisteret";

    private Sellers() {}

    /** BR-CO-26: without a registered number, such as outside the scope of VAT, our own number of it has to do. */
    static boolean needsOwnId(EInvoice from) {
        return from.seller().vatId() == null && from.seller().legalId() == null;
    }

    static boolean isInNorwegianRegister(EInvoice from) {
        return from.seller().details().country().equals("NO") && from.seller().vatId() != null;
    }
}
