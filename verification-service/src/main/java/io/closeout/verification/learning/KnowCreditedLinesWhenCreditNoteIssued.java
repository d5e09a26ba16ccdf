package io.closeout.verification.learning;

import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Of a dispute that is upheld in part, only what was credited was wrong. */
@ApplicationScoped
class KnowCreditedLinesWhenCreditNoteIssued implements Reaction<CreditNoteIssued> {

    private static final String OF_A_DISPUTE = "dispute-upheld";

    private final BilledCases billed;

    KnowCreditedLinesWhenCreditNoteIssued(BilledCases billed) {
        this.billed = billed;
    }

    @Override
    public void on(Delivered<CreditNoteIssued> event) {
        var note = event.body();
        if (note.getReasonKey().equals(OF_A_DISPUTE)) {
            billed.credit(
                    note.getCreditNoteId(),
                    note.getLines().stream()
                            .collect(Collectors.groupingBy(
                                    InvoiceLine::getCaseId,
                                    Collectors.mapping(
                                            KnowBilledLinesWhenInvoiceIssued::lineId, Collectors.toList()))));
        }
    }
}
