package io.closeout.invoicing.issuing;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.DocumentContent.Replaced;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Drafts anew what an invoice billed, from the decisions behind it, with what is known of its parties now. */
@ApplicationScoped
class ReplacementDrafts {

    private static final Set<String> REPLACEABLE = Set.of("INVOICE", "CONSOLIDATED", "SELF_BILLED");

    private final CreditNotes notes;
    private final BilledDecisions decisions;
    private final Drafting drafting;
    private final Parties parties;

    ReplacementDrafts(CreditNotes notes, BilledDecisions decisions, Drafting drafting, Parties parties) {
        this.notes = notes;
        this.decisions = decisions;
        this.drafting = drafting;
        this.parties = parties;
    }

    /** @throws ReplacementRefusedException where it has to be corrected in another way */
    Draft of(Invoice invoice, List<InvoiceSlot> billed, ReplacementOrder order) {
        var old = invoice.document();
        if (!REPLACEABLE.contains(old.type().kind())) {
            throw new ReplacementRefusedException(
                    "This kind of invoice is corrected where it comes from: a station's own by the station, a recurring"
                            + " one in its agreement.");
        }
        if (!notes.ofInvoices(List.of(invoice.id())).isEmpty()) {
            throw new ReplacementRefusedException(
                    "Some of this invoice is credited already; credit the rest instead, and bill what is right.");
        }
        if (billed.isEmpty()) {
            throw new ReplacementRefusedException("Nothing is billed by this invoice any more.");
        }
        var draft = together(old, drafts(old, billed, order), order);
        requireADifference(old, draft);
        return draft;
    }

    private List<Draft> drafts(DocumentContent old, List<InvoiceSlot> billed, ReplacementOrder order) {
        var payer = order.payerId() == null ? old.payerId() : order.payerId();
        var known = parties.find(List.of(old.seller().id(), payer));
        return keys(old, billed)
                .map(key -> charge(key, billed, payer))
                .map(charge -> draft(charge, known))
                .toList();
    }

    /** The charges in the order of the document. The first layout billed one, and did not say for which purpose. */
    private static Stream<String> keys(DocumentContent old, List<InvoiceSlot> billed) {
        return old.format() < DocumentContent.FORMAT
                ? billed.stream().map(ReplacementDrafts::key)
                : old.sources().stream()
                        .map(source -> source.caseId() + " " + source.purpose())
                        .distinct();
    }

    private static String key(InvoiceSlot slot) {
        return slot.caseId() + " " + slot.purpose();
    }

    private VerifiedCharge charge(String key, List<InvoiceSlot> billed, UUID payer) {
        var slot = billed.stream()
                .filter(one -> key.equals(key(one)))
                .findFirst()
                .orElseThrow(() -> new ReplacementRefusedException(
                        "Some of this invoice is credited already; credit the rest instead, and bill what is right."));
        var decision = decisions
                .of(slot.verificationId())
                .orElseThrow(
                        () -> new ReplacementRefusedException(
                                "The decision behind this invoice was not kept at that time; credit it, and amend the report."));
        return VerifiedCharge.of(decision).stream()
                .filter(charge -> charge.payerId().equals(slot.payerId()) && charge.purpose() == slot.purpose())
                .findFirst()
                .map(charge -> new VerifiedCharge(decision, payer, charge.purpose(), charge.charges()))
                .orElseThrow();
    }

    private Draft draft(VerifiedCharge charge, Map<UUID, Party> known) {
        var outcome = drafting.draft(charge, known.get(charge.sellerId()), known.get(charge.payerId()));
        return switch (outcome) {
            case Drafting.Outcome.Ready(var draft) -> draft;
            case Drafting.Outcome.Blocked(var reasons) -> throw new IncompleteReplacementException(reasons);
            case Drafting.Outcome.NothingToBill() ->
                throw new ReplacementRefusedException("By the prices in force there is nothing to bill.");
        };
    }

    private static Draft together(DocumentContent old, List<Draft> drafts, ReplacementOrder order) {
        var first = drafts.getFirst();
        var parts = new ArrayList<Draft.Part>();
        var adjustments = new ArrayList<Draft.TaxedAdjustment>();
        drafts.forEach(draft -> {
            draft.parts().forEach(part -> parts.add(referring(part, order)));
            adjustments.addAll(draft.adjustments());
        });
        return new Draft(
                form(old),
                first.seller(),
                first.buyer(),
                first.payerId(),
                order.buyerReference(old.buyerReference()),
                first.currency(),
                parts,
                adjustments,
                first.prepaid(),
                first.terms(),
                first.taxCurrency(),
                old.related().preInvoice(),
                new Replaced(old.id(), old.numbering().number(), old.issueDate()));
    }

    private static Draft.Form form(DocumentContent old) {
        return new Draft.Form(
                InvoiceKind.valueOf(old.type().kind()),
                old.type().code(),
                old.numbering().issuerId(),
                old.numbering().series().replaceFirst("[0-9]{4}$", ""),
                null);
    }

    private static Draft.Part referring(Draft.Part part, ReplacementOrder order) {
        var from = part.subject();
        var subject = new Subject(
                from.caseId(),
                from.reportNumber(),
                order.orderReference(from.orderReference()),
                from.contractId(),
                from.interventionType(),
                from.assetId(),
                from.serialNumber(),
                from.model(),
                from.serviceFrom(),
                from.serviceTo(),
                from.placeOfWork(),
                from.checked());
        return new Draft.Part(subject, part.sources(), part.lines());
    }

    private static void requireADifference(DocumentContent old, Draft draft) {
        var today = ChargePreview.document(old.id(), draft, old.issueDate());
        if (today.seller().equals(old.seller())
                && today.buyer().equals(old.buyer())
                && today.payerId().equals(old.payerId())
                && today.subjects().equals(old.subjects())
                && Objects.equals(today.buyerReference(), old.buyerReference())
                && today.totals().equals(old.totals())) {
            throw new ReplacementRefusedException("The new invoice would say the same as this one.");
        }
    }
}
