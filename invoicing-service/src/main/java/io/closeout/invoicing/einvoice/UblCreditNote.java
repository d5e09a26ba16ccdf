package io.closeout.invoicing.einvoice;

import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;

/** A credit note in UBL: an element of its own, with positive amounts and without a due date. */
final class UblCreditNote {

    private UblCreditNote() {}

    static CreditNoteType of(EInvoice from) {
        var to = new CreditNoteType();
        identify(from, to);
        refer(from, to);
        to.setAccountingSupplierParty(UblParts.seller(from));
        to.setAccountingCustomerParty(UblParts.buyer(from));
        to.addDelivery(UblParts.delivery(from));
        to.setPaymentTerms(UblParts.terms(from));
        to.setAllowanceCharge(UblTotals.changes(from.changes(), from.currency(), true));
        to.setTaxTotal(UblTotals.taxes(from));
        to.setLegalMonetaryTotal(UblTotals.total(from));
        to.setCreditNoteLine(from.lines().stream()
                .map(line -> UblLines.credited(line, from.currency()))
                .toList());
        return to;
    }

    private static void identify(EInvoice from, CreditNoteType to) {
        var content = from.content();
        to.setUBLVersionID(UblDocument.VERSION);
        to.setCustomizationID(from.profile().specification());
        Optionally.set(from.profile().process(), to::setProfileID);
        to.setID(content.numbering().number());
        to.setIssueDate(content.issueDate());
        to.setCreditNoteTypeCode(content.type().code());
        to.setNote(UblReferences.notes(from));
        to.setDocumentCurrencyCode(content.currency());
        if (content.taxCurrency() != null) {
            to.setTaxCurrencyCode(content.taxCurrency().currency());
        }
        Optionally.set(from.buyerReference(), to::setBuyerReference);
    }

    private static void refer(EInvoice from, CreditNoteType to) {
        to.setInvoicePeriod(UblParts.periods(from.period()));
        to.setOrderReference(UblReferences.order(from));
        to.setBillingReference(UblReferences.preceding(from));
        to.setContractDocumentReference(UblReferences.contract(from));
        to.setAdditionalDocumentReference(UblReferences.documents(from));
    }
}
