package io.closeout.invoicing.dispute;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.closeout.events.Meta;
import io.closeout.events.invoice.DisputeEnd;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is said about disputes. The words of people are not in it. */
final class DisputeEvents {

    private DisputeEvents() {}

    /** @param frozen all that is disputed of the invoice now */
    static InvoiceDisputed disputed(Dispute dispute, Invoice invoice, Money frozen) {
        return InvoiceDisputed.newBuilder()
                .setMeta(Meta.PENDING)
                .setDisputeId(dispute.id())
                .setInvoiceId(invoice.id())
                .setInvoiceNumber(invoice.number())
                .setSellerId(invoice.sellerId())
                .setBuyerId(invoice.buyerId())
                .setPayerId(invoice.payerId())
                .setLineNos(dispute.lineNos())
                .setReasonKey(dispute.reasonKey())
                .setAmount(dispute.amount().onTheWire())
                .setDisputed(frozen.onTheWire())
                .setOpenBalance(invoice.openBalance().onTheWire())
                .setDueDate(invoice.dueDate())
                .setZone(invoice.zone())
                .setCaseIds(cases(dispute, invoice))
                .build();
    }

    static DisputeResolved resolved(Dispute dispute, Invoice invoice, Money frozen) {
        return DisputeResolved.newBuilder()
                .setMeta(Meta.PENDING)
                .setDisputeId(dispute.id())
                .setInvoiceId(invoice.id())
                .setInvoiceNumber(invoice.number())
                .setSellerId(invoice.sellerId())
                .setBuyerId(invoice.buyerId())
                .setPayerId(invoice.payerId())
                .setEnd(DisputeEnd.valueOf(dispute.state().name()))
                .setCreditNoteId(dispute.creditNoteId())
                .setDisputed(frozen.onTheWire())
                .setOpenBalance(invoice.openBalance().onTheWire())
                .setDueDate(invoice.dueDate())
                .setZone(invoice.zone())
                .setCaseIds(cases(dispute, invoice))
                .build();
    }

    /** A line without a case bears the id of what it was agreed in, which is no case. */
    private static List<UUID> cases(Dispute dispute, Invoice invoice) {
        var document = invoice.document();
        Set<UUID> known = document.caseIds().stream().collect(toUnmodifiableSet());
        return document.lines().stream()
                .filter(line -> dispute.isAboutAll() || dispute.lineNos().contains(line.lineNo()))
                .map(line -> line.caseId())
                .filter(known::contains)
                .distinct()
                .toList();
    }
}
