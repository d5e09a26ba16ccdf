package io.closeout.invoicing.issuing;

import io.closeout.events.Decimals;
import io.closeout.events.Meta;
import io.closeout.events.invoice.BlockReason;
import io.closeout.events.invoice.EarlyPaymentDiscount;
import io.closeout.events.invoice.Instalment;
import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceKind;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.events.invoice.PaymentTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about an invoice that was issued, or cannot be. */
final class InvoiceEvents {

    private InvoiceEvents() {}

    static InvoiceIssued issued(DocumentContent document, Invoice invoice) {
        var event = InvoiceIssued.newBuilder().setMeta(Meta.PENDING);
        identify(event, document);
        reckon(event, document);
        var related = document.related();
        return event.setBuyerReference(document.buyerReference())
                .setOrderReference(document.orderReference())
                .setServiceFrom(document.serviceFrom())
                .setServiceTo(document.serviceTo())
                .setTerms(terms(document.terms()))
                .setInstalments(instalments(document))
                .setReplacesInvoiceId(
                        related.replaces() == null ? null : related.replaces().invoiceId())
                .setPreInvoiceId(
                        related.preInvoice() == null
                                ? null
                                : related.preInvoice().id())
                .setContentSha256(invoice.contentDigest())
                .setPaymentReference(document.paymentReference())
                .setOpenBalance(invoice.openBalance().onTheWire())
                .setDocuments(List.of())
                .setCases(CaseBalances.issued(document, invoice))
                .build();
    }

    private static void identify(InvoiceIssued.Builder event, DocumentContent document) {
        var numbering = document.numbering();
        event.setInvoiceId(document.id())
                .setInvoiceNumber(numbering.number())
                .setIssuerId(numbering.issuerId())
                .setSeries(numbering.series())
                .setSequence(numbering.sequence())
                .setKind(InvoiceKind.valueOf(document.type().kind()))
                .setTypeCode(document.type().code())
                .setSources(EventParts.sources(document))
                .setSellerId(document.seller().id())
                .setBuyerId(document.buyer().id())
                .setPayerId(document.payerId())
                .setIssueDate(document.issueDate())
                .setDueDate(document.dueDate())
                .setZone(document.zone())
                .setCountry(document.seller().country());
    }

    private static void reckon(InvoiceIssued.Builder event, DocumentContent document) {
        var currency = document.currency();
        var totals = document.totals();
        event.setLines(EventParts.lines(document))
                .setAdjustments(EventParts.adjustments(document.adjustments(), currency))
                .setTaxGroups(EventParts.taxGroups(document))
                .setNet(EventParts.money(totals.net(), currency))
                .setTax(EventParts.money(totals.tax(), currency))
                .setGross(EventParts.money(totals.gross(), currency))
                .setPrepaid(EventParts.money(totals.prepaid(), currency))
                .setPayable(EventParts.money(totals.payable(), currency));
    }

    private static PaymentTerms terms(DocumentContent.Terms terms) {
        var discounts = terms.discounts().stream()
                .map(discount -> new EarlyPaymentDiscount(Decimals.rate(discount.percent()), discount.days()))
                .toList();
        return new PaymentTerms(terms.code(), terms.netDays(), discounts);
    }

    private static List<Instalment> instalments(DocumentContent document) {
        return document.terms().instalments().stream()
                .map(one -> new Instalment(
                        one.number(), one.dueDate(), EventParts.money(one.amount(), document.currency())))
                .toList();
    }

    static InvoiceIssueBlocked blocked(UUID invoiceId, VerifiedCharge charge, List<Reason> reasons, Instant at) {
        return InvoiceIssueBlocked.newBuilder()
                .setMeta(Meta.PENDING)
                .setInvoiceId(invoiceId)
                .setKind(InvoiceKind.INVOICE)
                .setSources(charge.charges().stream()
                        .map(one -> new InvoiceSource(
                                charge.caseId(), charge.reportVersion(), charge.verificationId(), one.getChargeId()))
                        .toList())
                .setSellerId(charge.sellerId())
                .setBuyerId(charge.payerId())
                .setPayerId(charge.payerId())
                .setBlockedAt(at)
                .setReasons(reasons.stream()
                        .map(reason -> new BlockReason(reason.key(), EventParts.parameters(reason.parameters())))
                        .toList())
                .setNextActorId(nextActor(reasons))
                .build();
    }

    private static @Nullable UUID nextActor(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.parameters().stream())
                .filter(parameter -> parameter.name().equals("partyId"))
                .map(parameter -> UUID.fromString(parameter.value()))
                .findFirst()
                .orElse(null);
    }
}
