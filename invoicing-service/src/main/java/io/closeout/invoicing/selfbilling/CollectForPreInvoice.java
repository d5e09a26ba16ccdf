package io.closeout.invoicing.selfbilling;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.Route;
import io.closeout.invoicing.issuing.Routing;
import io.closeout.invoicing.selfbilling.PreInvoiceWork.Kind;
import io.closeout.invoicing.selfbilling.PreInvoiceWork.Work;
import io.closeout.invoicing.tax.VatCategory;
import io.closeout.kit.due.DueRows;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Warranty and goodwill work under an agreement in force at the end of the service waits for the pre-invoice of the
 * month. It is asked before any rhythm of the buyer: an agreement with the seller binds both.
 */
@ApplicationScoped
@Priority(CollectForPreInvoice.BEFORE_RHYTHMS)
class CollectForPreInvoice implements Routing {

    static final int BEFORE_RHYTHMS = 1_000;

    private final Agreements agreements;
    private final DueRows<Work> work;

    CollectForPreInvoice(Agreements agreements, DueRows<Work> work) {
        this.agreements = agreements;
        this.work = work;
    }

    @Override
    public Optional<Route.Collect> collect(Draft draft, LocalDate today) {
        var purpose = draft.lines().findFirst().map(Draft.TaxedLine::purpose).orElse(null);
        if (purpose != ChargePurpose.WARRANTY && purpose != ChargePurpose.GOODWILL) {
            return Optional.empty();
        }
        var serviceEnd = draft.parts().getFirst().subject().serviceTo();
        return agreements
                .inForce(draft.payerId(), draft.seller().id(), serviceEnd)
                .map(agreement -> monthEnd(agreement, draft, today));
    }

    /** Plans the run, too. */
    Route.Collect monthEnd(Agreement agreement, Draft draft, LocalDate today) {
        var route = new Route.Collect(
                Route.Queue.PRE_INVOICE, PreInvoiceKey.of(agreement, draft).text(), today.with(lastDayOfMonth()));
        work.plan(
                new Work(Kind.RUN, draft.seller().id(), draft.payerId(), RunKey.text(route)),
                // The first moment of the next day, which is not midnight where summer time begins then.
                route.dueOn().plusDays(1).atStartOfDay(draft.zone()).toInstant());
        return route;
    }

    /** BR-O-11: what is outside the scope of VAT cannot be with what is not. */
    static boolean isOutOfScope(Draft draft) {
        return draft.lines().anyMatch(line -> line.tax().category() == VatCategory.O);
    }
}
