package io.closeout.reminder.dunning;

import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.dunning.DueLevels.Wake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/**
 * From the day after its due date an invoice is looked at. Only then is the day of the first level worked out, because
 * by then the customer's country is known, in whatever order the topics spoke.
 */
@ApplicationScoped
class WatchDueDateWhenInvoiceIssued implements Reaction<InvoiceIssued> {

    private static final int FIRST = 1;

    private final DueLevels dueLevels;
    private final Tenants tenants;

    WatchDueDateWhenInvoiceIssued(DueLevels dueLevels, Tenants tenants) {
        this.dueLevels = dueLevels;
        this.tenants = tenants;
    }

    @Override
    public void prepare(List<Delivered<InvoiceIssued>> events) {
        dueLevels.watch(
                tenants.current(),
                events.stream().map(event -> wake(event.body())).toList());
    }

    /** All is done for the whole chunk at once. */
    @Override
    public void on(Delivered<InvoiceIssued> event) {}

    static Wake wake(InvoiceIssued issued) {
        var firstDayLate = issued.getDueDate().plusDays(1);
        var at = firstDayLate.atStartOfDay(ZoneId.of(issued.getZone())).toInstant();
        return new Wake(issued.getInvoiceId(), FIRST, issued.getPayerId(), at);
    }
}
