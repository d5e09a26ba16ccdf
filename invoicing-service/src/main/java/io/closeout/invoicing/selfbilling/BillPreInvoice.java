package io.closeout.invoicing.selfbilling;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.selfbilling.PreInvoiceWork.Kind;
import io.closeout.invoicing.selfbilling.PreInvoiceWork.Work;
import io.closeout.kit.due.DueRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bills what was accepted, in the name of the station, exactly as it was listed. In the caller's transaction. */
@ApplicationScoped
class BillPreInvoice {

    private final ListedCharges listed;
    private final Deductions deductions;
    private final Agreements agreements;
    private final DueRows<Work> work;
    private final PreInvoiceSettings settings;
    private final Clock clock;

    BillPreInvoice(
            ListedCharges listed,
            Deductions deductions,
            Agreements agreements,
            DueRows<Work> work,
            PreInvoiceSettings settings,
            Clock clock) {
        this.listed = listed;
        this.deductions = deductions;
        this.agreements = agreements;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param preInvoice under lock, accepted */
    void bill(PreInvoice preInvoice) {
        var left = listed.lock(preInvoice);
        if (left.isEmpty()) {
            deductions.release(preInvoice);
            preInvoice.emptied();
            return;
        }
        var agreement = agreements.findById(preInvoice.agreementId());
        var charged = listed.draft(
                preInvoice,
                left,
                new Draft.Form(InvoiceKind.SELF_BILLED, "389", preInvoice.buyerId(), agreement.seriesPrefix(), null));
        var taken = deductions.standing(preInvoice, charged);
        var draft = DeductedDraft.of(charged, taken);
        var lacking = lacking(draft);
        if (lacking.isEmpty()) {
            deductions.billed(preInvoice, taken);
            preInvoice.billed(listed.issue(draft, left));
        } else {
            preInvoice.waitsFor(String.join(",", lacking));
            work.plan(retry(preInvoice), clock.instant().plus(settings.retryAfter()));
        }
    }

    private Work retry(PreInvoice preInvoice) {
        return new Work(
                Kind.BILL,
                preInvoice.sellerId(),
                preInvoice.buyerId(),
                preInvoice.id().toString());
    }

    /** Both sides of a self-billed invoice are known to the tax office (art. 226 (3) and (4)), if it is taxable there. */
    private static List<String> lacking(Draft draft) {
        var lacking = new ArrayList<String>();
        if (!CollectForPreInvoice.isOutOfScope(draft)) {
            Map.of("seller-vat-id", draft.seller(), "buyer-vat-id", draft.buyer())
                    .forEach((key, party) -> {
                        var details = party.details();
                        if (details == null
                                || details.vatId() == null
                                || details.vatId().isBlank()) {
                            lacking.add(key);
                        }
                    });
        }
        lacking.sort(String::compareTo);
        return lacking;
    }
}
