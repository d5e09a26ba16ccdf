package io.closeout.invoicing.issuing;

import io.closeout.events.Wire;
import io.closeout.invoicing.issuing.Drafting.Outcome;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.party.PartyWork;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Drafts charges with what is known of their parties, writes the documents, and blocks what lacks something. */
@ApplicationScoped
class BillCharges {

    private final Parties parties;
    private final PartyWork work;
    private final Drafting drafting;
    private final CreditPlans credits;
    private final DocumentRun documents;
    private final Tenants tenants;
    private final IssuingSettings settings;
    private final Outbox outbox;
    private final Wire wire;
    private final Ids ids;
    private final Clock clock;

    BillCharges(
            Parties parties,
            PartyWork work,
            Drafting drafting,
            CreditPlans credits,
            DocumentRun documents,
            Tenants tenants,
            IssuingSettings settings,
            Outbox outbox,
            Wire wire,
            Ids ids,
            Clock clock) {
        this.parties = parties;
        this.work = work;
        this.drafting = drafting;
        this.credits = credits;
        this.documents = documents;
        this.tenants = tenants;
        this.settings = settings;
        this.outbox = outbox;
        this.wire = wire;
        this.ids = ids;
        this.clock = clock;
    }

    private record Lacking(VerifiedCharge charge, List<Reason> reasons) {}

    /**
     * @param issue what each slot is to be billed for
     * @param credit invoices to be credited with what is left of them, and why
     */
    void bill(Map<InvoiceSlot, VerifiedCharge> issue, Map<UUID, String> credit) {
        var planned = credits.ofRest(credit);
        var wanted = new ArrayList<DocumentRun.Wanted>(issue.size());
        var lacking = decide(issue, parties.find(idsOf(issue.values())), wanted);
        if (!lacking.isEmpty()) {
            var again = new LinkedHashMap<InvoiceSlot, VerifiedCharge>();
            lacking.forEach((slot, one) -> again.put(slot, one.charge()));
            // Under the lock of their parties: what arrives from now on finds these charges blocked, and frees them.
            decide(again, parties.lock(idsOf(again.values())), wanted).forEach(this::block);
        }
        documents.write(planned, wanted);
    }

    private Map<InvoiceSlot, Lacking> decide(
            Map<InvoiceSlot, VerifiedCharge> issue, Map<UUID, Party> known, List<DocumentRun.Wanted> wanted) {
        var lacking = new LinkedHashMap<InvoiceSlot, Lacking>();
        issue.forEach((slot, charge) -> {
            switch (drafting.draft(charge, known.get(charge.sellerId()), known.get(charge.payerId()))) {
                case Outcome.Ready(var draft) -> {
                    var id = idOf(slot);
                    slot.issued(id);
                    wanted.add(new DocumentRun.Wanted(id, draft));
                }
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
        work.plan(tenants.current(), charge.sellerId(), PartyWork.Kind.RELEASE, settings.retryBlockedAfter());
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
