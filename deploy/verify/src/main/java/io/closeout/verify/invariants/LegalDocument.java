package io.closeout.verify.invariants;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.TaxGroup;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What an invoice and a credit note have in common. */
record LegalDocument(
        String number,
        List<InvoiceLine> lines,
        List<TaxGroup> taxGroups,
        MoneyAmount net,
        MoneyAmount tax,
        MoneyAmount gross,
        List<CaseBalance> cases) {

    static @Nullable LegalDocument of(@Nullable SpecificRecord event) {
        return switch (event) {
            case InvoiceIssued invoice ->
                new LegalDocument(
                        invoice.getInvoiceNumber(),
                        invoice.getLines(),
                        invoice.getTaxGroups(),
                        invoice.getNet(),
                        invoice.getTax(),
                        invoice.getGross(),
                        invoice.getCases());
            case CreditNoteIssued note ->
                new LegalDocument(
                        note.getCreditNoteNumber(),
                        note.getLines(),
                        note.getTaxGroups(),
                        note.getNet(),
                        note.getTax(),
                        note.getGross(),
                        note.getCases());
            case null, default -> null;
        };
    }

    String currency() {
        return gross.getCurrency();
    }

    /** Every amount of money on it. */
    List<MoneyAmount> amounts() {
        var amounts = new ArrayList<>(List.of(net, tax, gross));
        lines.forEach(line -> amounts.add(line.getNet()));
        taxGroups.forEach(group -> {
            amounts.add(group.getTaxable());
            amounts.add(group.getTax());
        });
        cases.forEach(one -> amounts.add(one.getChange()));
        return amounts;
    }
}
