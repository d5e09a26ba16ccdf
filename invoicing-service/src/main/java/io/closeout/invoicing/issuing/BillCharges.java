package io.closeout.invoicing.issuing;

import io.closeout.events.Wire;
import io.closeout.invoicing.backtest.PastCharges;
import io.closeout.invoicing.issuing.Drafting.Outcome;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.party.PartyWork.Release;
import io.closeout.invoicing.pricing.Input;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.kit.time.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Drafts charges with what is known of their parties, writes the documents, and blocks what lacks something. */
@ApplicationScoped
class BillCharges {

    private final Parties parties;
    private final DueRows<Release> releases;
    private final Drafting drafting;
    private final CreditPlans credits;
    private final DocumentRun documents;
    private final PastCharges past;
    private final IssuingSettings settings;
    private final Outbox outbox;
    private final Wire wire;
    private final Ids ids;
    private final Clock clock;
    private final BusinessCalendar calendar;
    private final BuyerWishes wishes;
    private final List<Routing> routings;
    private final SearchIndex search;

    BillCharges(
            Parties parties,
            DueRows<Release> releases,
            Drafting drafting,
            CreditPlans credits,
            DocumentRun documents,
            PastCharges past,
            IssuingSettings settings,
            Outbox outbox,
            Wire wire,
            Ids ids,
            Clock clock,
            BusinessCalendar calendar,
            BuyerWishes wishes,
            @All List<Routing> routings,
            SearchIndex search) {
        this.parties = parties;
        this.releases = releases;
        this.drafting = drafting;
        this.credits = credits;
        this.documents = documents;
        this.past = past;
        this.settings = settings;
        this.outbox = outbox;
        this.wire = wire;
        this.ids = ids;
        this.clock = clock;
        this.calendar = calendar;
        this.wishes = wishes;
        this.routings = routings;
        this.search = search;
    }

    private record Lacking(VerifiedCharge charge, List<Reason> reasons) {}

    /**
     * @param issue what each slot is to be billed for
     * @param credit charges of which what was billed is to be credited
     */
    void bill(Map<InvoiceSlot, VerifiedCharge> issue, List<CreditWish> credit) {
        var planned = credits.ofCharges(credit);
        var wanted = new ArrayList<DocumentRun.Wanted>(issue.size());
        var drafts = draftOrBlock(unheld(issue));
        past.keep(drafts.entrySet().stream()
                .map(entry -> Snapshot.of(
                        entry.getKey(), Objects.requireNonNull(issue.get(entry.getKey())), entry.getValue()))
                .toList());
        drafts.forEach((slot, draft) -> {
            var today = calendar.today(draft.zone());
            switch (route(draft, today)) {
                case Route.Now() -> {
                    var id = idOf(slot);
                    slot.issued(id);
                    wanted.add(new DocumentRun.Wanted(id, draft));
                }
                case Route.Collect route -> collect(slot, Objects.requireNonNull(issue.get(slot)), route);
            }
        });
        documents.write(planned, wanted);
        keepFindable(issue);
    }

    /** What was announced as blocked lacks nothing any more; it will be billed under another id, so this one says so. */
    private void collect(InvoiceSlot slot, VerifiedCharge charge, Route.Collect route) {
        var announced = slot.announcedInvoice();
        if (announced != null) {
            var complete =
                    Reason.of("collected", new Input("dueOn", route.dueOn().toString()));
            outbox.add(
                    announced,
                    InvoiceEvents.blocked(announced, charge, List.of(complete), clock.instant()),
                    charge.caseId());
        }
        slot.await(route, wire.encode(charge.decision()));
    }

    /** As a document of its own, whatever it would wait for. */
    void billNow(InvoiceSlot slot, VerifiedCharge charge) {
        var wanted = new ArrayList<DocumentRun.Wanted>(1);
        draftOrBlock(Map.of(slot, charge)).forEach((complete, draft) -> {
            var id = idOf(complete);
            complete.issued(id);
            wanted.add(new DocumentRun.Wanted(id, draft));
        });
        documents.write(List.of(), wanted);
    }

    private Map<InvoiceSlot, VerifiedCharge> unheld(Map<InvoiceSlot, VerifiedCharge> issue) {
        var free = new LinkedHashMap<InvoiceSlot, VerifiedCharge>();
        issue.forEach((slot, charge) -> {
            if (slot.isHeld()) {
                slot.stayHeld(wire.encode(charge.decision()));
            } else {
                free.put(slot, charge);
            }
        });
        return free;
    }

    private void keepFindable(Map<InvoiceSlot, VerifiedCharge> charges) {
        var found = new SearchIndex.Entries();
        charges.forEach((slot, charge) -> {
            if (slot.isPending()) {
                slot.named(charge.decision().getReportNumber());
                found.add(slot.id(), SearchTerms.of(charge.decision()));
            }
        });
        search.keep(found);
    }

    private Route route(Draft draft, LocalDate today) {
        for (var routing : routings) {
            var answer = routing.collect(draft, today);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new Route.Now();
    }

    /** What can be billed. The rest is blocked, or there is nothing to bill for it. */
    Map<InvoiceSlot, Draft> draftOrBlock(Map<InvoiceSlot, VerifiedCharge> issue) {
        var drafts = new LinkedHashMap<InvoiceSlot, Draft>();
        var lacking = decide(issue, parties.find(idsOf(issue.values())), drafts);
        if (!lacking.isEmpty()) {
            var again = new LinkedHashMap<InvoiceSlot, VerifiedCharge>();
            lacking.forEach((slot, one) -> again.put(slot, one.charge()));
            // Under the lock of their parties: what arrives from now on finds these charges blocked, and frees them.
            decide(again, parties.lock(idsOf(again.values())), drafts).forEach(this::block);
        }
        wishes.on(drafts);
        return drafts;
    }

    private Map<InvoiceSlot, Lacking> decide(
            Map<InvoiceSlot, VerifiedCharge> issue, Map<UUID, Party> known, Map<InvoiceSlot, Draft> drafts) {
        var lacking = new LinkedHashMap<InvoiceSlot, Lacking>();
        issue.forEach((slot, charge) -> {
            switch (drafting.draft(charge, known.get(charge.sellerId()), known.get(charge.payerId()))) {
                case Outcome.Ready(var draft) -> drafts.put(slot, draft);
                case Outcome.NothingToBill() -> slot.notBilled();
                case Outcome.Blocked(var reasons) -> lacking.put(slot, new Lacking(charge, reasons));
            }
        });
        return lacking;
    }

    private void block(InvoiceSlot slot, Lacking lacking) {
        var charge = lacking.charge();
        var id = idOf(slot);
        var now = clock.instant();
        if (slot.block(id, BlockReasons.text(lacking.reasons()), wire.encode(charge.decision()), now)) {
            var event = InvoiceEvents.blocked(id, charge, lacking.reasons(), now);
            outbox.add(id, event, charge.caseId());
        }
        releases.plan(new Release(charge.sellerId()), now.plus(settings.retryBlockedAfter()));
    }

    private UUID idOf(InvoiceSlot slot) {
        var announced = slot.announcedInvoice();
        return announced == null ? ids.next() : announced;
    }

    private static Set<UUID> idsOf(Collection<VerifiedCharge> charges) {
        var ids = new LinkedHashSet<UUID>();
        charges.forEach(charge -> {
            ids.add(charge.sellerId());
            ids.add(charge.payerId());
        });
        return ids;
    }
}
