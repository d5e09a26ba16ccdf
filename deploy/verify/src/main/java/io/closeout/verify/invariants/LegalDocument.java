package io.closeout.verify.invariants;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.Adjustment;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.TaxGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice and a credit note have in common.
 *
 * @param onCases what the shares of its cases make: payable of an invoice, gross of a credit note
 */
record LegalDocument(
        String number,
        List<InvoiceLine> lines,
        List<Adjustment> adjustments,
        List<TaxGroup> taxGroups,
        MoneyAmount net,
        MoneyAmount tax,
        MoneyAmount gross,
        MoneyAmount onCases,
        List<CaseBalance> cases) {

    static @Nullable LegalDocument of(@Nullable SpecificRecord event) {
        return switch (event) {
            case InvoiceIssued invoice -> of(invoice);
            case CreditNoteIssued note -> of(note);
            case null, default -> null;
        };
    }

    private static LegalDocument of(InvoiceIssued invoice) {
        return new LegalDocument(
                invoice.getInvoiceNumber(),
                invoice.getLines(),
                invoice.getAdjustments(),
                invoice.getTaxGroups(),
                invoice.getNet(),
                invoice.getTax(),
                invoice.getGross(),
                invoice.getPayable(),
                invoice.getCases());
    }

    private static LegalDocument of(CreditNoteIssued note) {
        return new LegalDocument(
                note.getCreditNoteNumber(),
                note.getLines(),
                note.getAdjustments(),
                note.getTaxGroups(),
                note.getNet(),
                note.getTax(),
                note.getGross(),
                note.getGross(),
                note.getCases());
    }

    String currency() {
        return gross.getCurrency();
    }

    /** What allowances and charges add, allowances counted down. */
    static BigDecimal sum(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(one -> one.getCharge()
                        ? one.getAmount().getAmount()
                        : one.getAmount().getAmount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every amount of money on it. */
    List<MoneyAmount> amounts() {
        var amounts = new ArrayList<>(List.of(net, tax, gross));
        lines.forEach(line -> {
            amounts.add(line.getNet());
            line.getAdjustments().forEach(one -> amounts.add(one.getAmount()));
        });
        adjustments.forEach(one -> amounts.add(one.getAmount()));
        taxGroups.forEach(group -> {
            amounts.add(group.getTaxable());
            amounts.add(group.getTax());
        });
        cases.forEach(one -> amounts.add(one.getChange()));
        return amounts;
    }
}
