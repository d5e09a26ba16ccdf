package io.closeout.invoicing.issuing;

import io.closeout.events.common.CaseBalance;
import io.closeout.invoicing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What the events about an invoice say of each of its cases; nothing where it bills none. */
@ApplicationScoped
public class CaseBalances {

    private final CreditNotes notes;

    CaseBalances(CreditNotes notes) {
        this.notes = notes;
    }

    static List<CaseBalance> issued(DocumentContent document, Invoice invoice) {
        return invoice.caseCount() <= 1
                ? only(invoice, invoice.gross())
                : CaseShares.of(document, List.of()).issued(document, invoice.openBalance());
    }

    /** @param before the credit notes before this one */
    List<CaseBalance> credited(PlannedCredit credit, DocumentContent note, List<DocumentContent> before) {
        var invoice = credit.invoice();
        if (invoice.caseCount() <= 1) {
            return only(invoice, new Money(note.totals().gross(), invoice.currency()));
        }
        var all = new ArrayList<>(before);
        all.add(note);
        return CaseShares.of(credit.original(), all)
                .credited(CaseShares.of(credit.original(), before), invoice.openBalance());
    }

    /** After a payment was put on it. */
    public List<CaseBalance> paid(Invoice invoice, Money amount) {
        return invoice.caseCount() <= 1
                ? only(invoice, amount)
                : shares(invoice).paid(amount, invoice.openBalance());
    }

    public List<CaseBalance> settled(Invoice invoice) {
        var settled = invoice.payable().minus(invoice.credited());
        return invoice.caseCount() <= 1
                ? only(invoice, settled)
                : shares(invoice).settled(settled, invoice.openBalance());
    }

    private CaseShares shares(Invoice invoice) {
        return CaseShares.of(invoice.document(), notesOf(invoice));
    }

    /** Those that were issued so far. */
    List<DocumentContent> notesOf(Invoice invoice) {
        return notes.ofInvoices(List.of(invoice.id())).stream()
                .map(CreditNote::document)
                .toList();
    }

    private static List<CaseBalance> only(Invoice invoice, Money change) {
        return invoice.caseCount() == 0
                ? List.of()
                : List.of(new CaseBalance(
                        invoice.caseId(),
                        change.onTheWire(),
                        invoice.openBalance().onTheWire()));
    }
}
