package io.closeout.invoicing.issuing;

/**
 * What a credit note is, by the invoice that it corrects.
 *
 * @param typeCode UNTDID 1001 (BT-3)
 * @param seriesPrefix begins the name of its series; the year follows
 */
record CreditForm(String typeCode, String seriesPrefix) {

    /** Made and numbered by somebody else, who alone can correct it. */
    static boolean isForeign(DocumentContent invoice) {
        return invoice.type().kind().equals("RECEIVED");
    }

    static CreditForm of(DocumentContent invoice) {
        var numbering = invoice.numbering();
        var ofInvoices = numbering.series().replaceFirst("[0-9]{4}$", "");
        return invoice.type().code().equals("389")
                ? new CreditForm("261", "C" + ofInvoices)
                : new CreditForm("381", ofInvoices.equals("F") ? "C" : "C" + ofInvoices);
    }
}
