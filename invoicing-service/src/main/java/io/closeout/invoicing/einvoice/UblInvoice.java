package io.closeout.invoicing.einvoice;

import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** An invoice in UBL. */
final class UblInvoice {

    private UblInvoice() {}

    static InvoiceType of(EInvoice from) {
        var to = new InvoiceType();
        identify(from, to);
        refer(from, to);
        to.setAccountingSupplierParty(UblParts.seller(from));
        to.setAccountingCustomerParty(UblParts.buyer(from));
        to.addDelivery(UblParts.delivery(from));
        to.setPaymentMeans(UblParts.payments(from));
        to.setPaymentTerms(UblParts.terms(from));
        to.setAllowanceCharge(UblTotals.changes(from.changes(), from.currency(), true));
        to.setTaxTotal(UblTotals.taxes(from));
        to.setLegalMonetaryTotal(UblTotals.total(from));
        to.setInvoiceLine(from.lines().stream()
                .map(line -> UblLines.invoiced(line, from.currency()))
                .toList());
        return to;
    }

    private static void identify(EInvoice from, InvoiceType to) {
        var content = from.content();
        to.setUBLVersionID(UblDocument.VERSION);
        to.setCustomizationID(from.profile().specification());
        Optionally.set(from.profile().process(), to::setProfileID);
        to.setID(content.numbering().number());
        to.setIssueDate(content.issueDate());
        to.setDueDate(content.dueDate());
        to.setInvoiceTypeCode(content.type().code());
        to.setNote(UblReferences.notes(from));
        to.setDocumentCurrencyCode(content.currency());
        if (content.taxCurrency() != null) {
            to.setTaxCurrencyCode(content.taxCurrency().currency());
        }
        Optionally.set(from.buyerReference(), to::setBuyerReference);
    }

    private static void refer(EInvoice from, InvoiceType to) {
        to.setInvoicePeriod(UblParts.periods(from.period()));
        to.setOrderReference(UblReferences.order(from));
        to.setBillingReference(UblReferences.preceding(from));
        to.setContractDocumentReference(UblReferences.contract(from));
        to.setAdditionalDocumentReference(UblReferences.documents(from));
    }
}
