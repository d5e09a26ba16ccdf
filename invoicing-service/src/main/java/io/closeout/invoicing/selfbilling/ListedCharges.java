package io.closeout.invoicing.selfbilling;

import static java.util.stream.Collectors.toMap;

import io.closeout.invoicing.issuing.CollectedCharges;
import io.closeout.invoicing.issuing.CollectedCharges.Collected;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.PreInvoiceRef;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.Route;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.numbering.Series;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a pre-invoice lists, held against what would be billed now. What was withdrawn, changed or lacks something leaves
 * it for good, with the reason; the rest is billed as it was listed, to the cent.
 */
@ApplicationScoped
public class ListedCharges {

    /** Later than any run. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** A charge that is listed still, under lock. */
    public record Listed(PreInvoiceEntry entry, Collected charge) {}

    private final CollectedCharges charges;
    private final CollectForPreInvoice routing;
    private final Agreements agreements;
    private final PreInvoiceEntries entries;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ListedCharges(
            CollectedCharges charges,
            CollectForPreInvoice routing,
            Agreements agreements,
            PreInvoiceEntries entries,
            BusinessCalendar calendar,
            Clock clock) {
        this.charges = charges;
        this.routing = routing;
        this.agreements = agreements;
        this.entries = entries;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param preInvoice under lock */
    public List<Listed> lock(PreInvoice preInvoice) {
        var found = new HashMap<>(waiting(preInvoice, PreInvoiceKey.listedOn(preInvoice.id())));
        var listed = entries.of(preInvoice.id()).stream()
                .filter(PreInvoiceEntry::isListed)
                .toList();
        var gone = listed.stream()
                .map(PreInvoiceEntry::slotId)
                .filter(slot -> !found.containsKey(slot))
                .toList();
        var standing = gone.isEmpty() ? Map.<UUID, CollectedCharges.Standing>of() : charges.standing(gone);
        var kept = new ArrayList<Listed>();
        for (var entry : listed) {
            var charge = found.get(entry.slotId());
            if (charge == null) {
                entry.become(PreInvoiceEntry.State.LEFT, Departure.of(standing.get(entry.slotId())), clock.instant());
            } else if (entry.isStill(charge)) {
                kept.add(new Listed(entry, charge));
            } else {
                next(preInvoice, charge);
                entry.become(PreInvoiceEntry.State.LEFT, Departure.CHANGED, clock.instant());
            }
        }
        return kept;
    }

    /** Charges that wait under a key of the pre-invoice, by slot. */
    Map<UUID, Collected> waiting(PreInvoice preInvoice, String key) {
        var group =
                new CollectedCharges.Group(Route.Queue.PRE_INVOICE, preInvoice.sellerId(), preInvoice.buyerId(), key);
        return charges.lock(group, NEVER).stream()
                .collect(toMap(one -> one.slot().id(), one -> one));
    }

    /** Lets a charge wait for the pre-invoice of this month. */
    void next(PreInvoice preInvoice, Collected charge) {
        var draft = charge.draft();
        var agreement = agreements.findById(preInvoice.agreementId());
        charges.postpone(charge, routing.monthEnd(agreement, draft, calendar.today(draft.zone())));
    }

    /** Lets a charge wait for the office. */
    void keepForOffice(PreInvoice preInvoice, Collected charge) {
        charges.postpone(
                charge, new Route.Collect(Route.Queue.PRE_INVOICE, PreInvoiceKey.disputedOn(preInvoice.id()), NEVER));
    }

    /** One document of them all. */
    public Draft draft(PreInvoice preInvoice, List<Listed> listed, Draft.Form form) {
        return MergedDraft.of(
                listed.stream().map(one -> one.charge().draft()).toList(),
                form,
                new PreInvoiceRef(preInvoice.id(), preInvoice.reference()));
    }

    /** The same, due on a day of its own and with no discount but what its maker grants. */
    public Draft due(Draft draft, LocalDate day) {
        return MergedDraft.with(draft, new Draft.PayingTerms(draft.terms().netDays(), List.of(), List.of(), day));
    }

    /** What the document would be today, for showing and comparing; it takes no number. */
    public DocumentContent shown(PreInvoice preInvoice, Draft draft, LocalDate today) {
        var form = draft.form();
        var series = new Series(form.issuerId(), form.seriesPrefix() + today.getYear());
        return charges.shown(preInvoice.id(), draft, new DocumentNumber(series, 1, today));
    }

    /** Issues the document at the end of the transaction: number series stay locked from here on. */
    public UUID issue(Draft draft, List<Listed> listed) {
        var ids =
                charges.issue(Map.of(draft, listed.stream().map(Listed::charge).toList()));
        listed.forEach(one -> one.entry().become(PreInvoiceEntry.State.BILLED, null, clock.instant()));
        return ids.getFirst();
    }
}
