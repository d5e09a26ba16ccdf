package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.toMap;

import io.closeout.events.Wire;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Charges that wait to be billed together. Everything here happens in the caller's transaction. */
@ApplicationScoped
public class CollectedCharges {

    /** What is billed together. */
    public record Group(Route.Queue queue, UUID sellerId, UUID payerId, String groupKey) {}

    /**
     * Where a charge is now.
     *
     * @param state as {@link InvoiceSlot} has it
     * @param groupKey while it waits
     * @param fingerprint says the same as long as it bills the same
     */
    public record Standing(String state, @Nullable String groupKey, String fingerprint) {}

    /** A charge that waits, under lock, and what it would be if it were billed alone. */
    public record Collected(InvoiceSlot slot, Draft draft) {}

    private final InvoiceSlots slots;
    private final BillCharges bill;
    private final DocumentRun documents;
    private final Wire wire;
    private final Ids ids;

    CollectedCharges(InvoiceSlots slots, BillCharges bill, DocumentRun documents, Wire wire, Ids ids) {
        this.slots = slots;
        this.bill = bill;
        this.documents = documents;
        this.wire = wire;
        this.ids = ids;
    }

    /**
     * Locks what is due of a group and drafts it anew, with what is known of the parties now. What turns out to lack
     * something is blocked and announced as such; it comes back when it is complete.
     */
    public List<Collected> lock(Group group, LocalDate dueUpTo) {
        return lock(group, dueUpTo, Integer.MAX_VALUE);
    }

    /** As {@link #lock(Group, LocalDate)}, but only the first ones, in the order in which they were approved. */
    public List<Collected> lock(Group group, LocalDate dueUpTo, int most) {
        var waiting = slots.lockWaiting(group, dueUpTo, most);
        var charges = new LinkedHashMap<InvoiceSlot, VerifiedCharge>();
        waiting.forEach(slot -> charges.put(slot, chargeOf(slot)));
        var collected = new ArrayList<Collected>(waiting.size());
        bill.draftOrBlock(charges).forEach((slot, draft) -> collected.add(new Collected(slot, draft)));
        return collected;
    }

    private VerifiedCharge chargeOf(InvoiceSlot slot) {
        return VerifiedCharge.of(wire.decode(slot.pendingEvent(), ReportVerified.class)).stream()
                .filter(charge -> slot.payerId().equals(charge.payerId()) && slot.purpose() == charge.purpose())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Numbers and writes documents for charges locked before, at the end of the transaction: number series stay locked
     * from here on.
     *
     * @param together which charges each document bills
     * @return the ids of the invoices, in the same order
     */
    public List<UUID> issue(Map<Draft, List<Collected>> together) {
        together.keySet().forEach(DraftRules::require);
        var wanted = new ArrayList<DocumentRun.Wanted>(together.size());
        together.forEach((draft, charges) -> {
            var id = ids.next();
            charges.forEach(charge -> charge.slot().issued(id));
            wanted.add(new DocumentRun.Wanted(id, draft));
        });
        documents.write(List.of(), wanted);
        return wanted.stream().map(DocumentRun.Wanted::id).toList();
    }

    /** What a draft would be as a document, numbered by the caller. It is for showing and stands in no series of ours. */
    public DocumentContent shown(UUID id, Draft draft, DocumentNumber number) {
        return Documents.invoice(id, draft, number);
    }

    /** By the ids of slots, without a lock. */
    public Map<UUID, Standing> standing(Collection<UUID> slotIds) {
        return slots.find("id in ?1", slotIds).stream().collect(toMap(InvoiceSlot::id, InvoiceSlot::standing));
    }

    /** Lets a charge wait for another run. */
    public void postpone(Collected charge, Route.Collect route) {
        charge.slot().await(route, charge.slot().pendingEvent());
    }
}
