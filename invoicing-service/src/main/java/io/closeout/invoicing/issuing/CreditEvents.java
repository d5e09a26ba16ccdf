package io.closeout.invoicing.issuing;

import io.closeout.events.Meta;
import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.Sha256;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.invoicing.money.Money;
import java.util.List;
import java.util.Objects;

/** What is said about a credit note. */
final class CreditEvents {

    private CreditEvents() {}

    static CreditNoteIssued issued(DocumentContent document, Invoice invoice, Money surplus, List<CaseBalance> cases) {
        var event = CreditNoteIssued.newBuilder().setMeta(Meta.PENDING);
        identify(event, document, invoice);
        var currency = document.currency();
        var totals = document.totals();
        return event.setLines(EventParts.lines(document))
                .setTypeCode(document.type().code())
                .setAdjustments(EventParts.adjustments(document.adjustments(), currency))
                .setContentSha256(new Sha256(StoredContent.sha256(StoredContent.text(document))))
                .setTaxGroups(EventParts.taxGroups(document))
                .setNet(EventParts.money(totals.net(), currency))
                .setTax(EventParts.money(totals.tax(), currency))
                .setGross(EventParts.money(totals.gross(), currency))
                .setCredited(invoice.credited().onTheWire())
                .setPaid(invoice.paid().onTheWire())
                .setOpenBalance(invoice.openBalance().onTheWire())
                .setSurplus(surplus.onTheWire())
                .setDocuments(List.of())
                .setCases(cases)
                .build();
    }

    private static void identify(CreditNoteIssued.Builder event, DocumentContent document, Invoice invoice) {
        var numbering = document.numbering();
        var correction = Objects.requireNonNull(document.corrects());
        event.setCreditNoteId(document.id())
                .setCreditNoteNumber(numbering.number())
                .setInvoiceId(invoice.id())
                .setInvoiceNumber(invoice.number())
                .setIssuerId(numbering.issuerId())
                .setSeries(numbering.series())
                .setSequence(numbering.sequence())
                .setReasonKey(correction.reasonKey())
                .setCancelsInvoice(correction.cancels())
                .setSources(EventParts.sources(document))
                .setSellerId(invoice.sellerId())
                .setBuyerId(invoice.buyerId())
                .setPayerId(invoice.payerId())
                .setIssueDate(document.issueDate())
                .setDueDate(invoice.dueDate())
                .setZone(invoice.zone());
    }
}
