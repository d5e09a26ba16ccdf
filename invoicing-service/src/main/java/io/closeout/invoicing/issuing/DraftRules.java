package io.closeout.invoicing.issuing;

import io.closeout.invoicing.einvoice.EInvoiceRules;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.pricing.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The rules of electronic invoices, before a number is taken: what a receiver would refuse is not issued. */
final class DraftRules {

    private static final UUID NOBODY = new UUID(0, 0);

    private DraftRules() {}

    /** Each broken rule as a reason; its official id is a parameter. */
    static List<Reason> brokenBy(Draft draft) {
        var day = day(draft);
        var number = new DocumentNumber(draft.form().series(day.getYear()), 1, day);
        return EInvoiceRules.brokenBy(Documents.invoice(NOBODY, draft, number)).stream()
                .map(broken -> Reason.of("e-invoice-" + broken.topic(), new Input("rule", broken.rule())))
                .toList();
    }

    /** @throws IllegalStateException where the caller did not ask first what is missing; nothing is issued then */
    static void require(Draft draft) {
        var broken = brokenBy(draft);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("a draft breaks " + broken);
        }
    }

    // Any day in time would do: what depends on the day of issue is counted from it.
    private static LocalDate day(Draft draft) {
        var due = draft.terms().dueDate();
        return due != null ? due : draft.parts().getFirst().subject().serviceTo();
    }
}
