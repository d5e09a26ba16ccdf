package io.closeout.verify.invariants;

import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.verification.ReportVerified;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** I5. The purpose of an invoice is that of the approved charges it bills. */
final class OneLiveInvoice extends Invariant {

    private static final String UNKNOWN = "UNKNOWN";

    private final Map<UUID, String> purposes = new HashMap<>();
    private final List<Billed> billed = new ArrayList<>();
    private final Set<UUID> cancelled = new HashSet<>();
    private final Map<Share, BigDecimal> credited = new HashMap<>();

    OneLiveInvoice() {
        super("I5", "one live invoice", "at most one invoice that is not cancelled per report, payer and purpose");
    }

    @Override
    public void hear(Seen record) {
        switch (record.body()) {
            case ReportVerified event ->
                event.getCharges()
                        .forEach(charge -> purposes.put(
                                charge.getChargeId(), charge.getPurpose().name()));
            case InvoiceIssued event -> billed(event);
            case CreditNoteIssued event -> {
                if (event.getCancelsInvoice()) {
                    cancelled.add(event.getInvoiceId());
                }
                event.getLines()
                        .forEach(line -> unbilled(
                                event.getInvoiceId(), line, line.getNet().getAmount()));
            }
            case null, default -> {}
        }
    }

    private void billed(InvoiceIssued event) {
        event.getLines()
                .forEach(line -> unbilled(
                        event.getInvoiceId(), line, line.getNet().getAmount().negate()));
        event.getSources().stream()
                .map(source -> new Billed(
                        event.getInvoiceId(),
                        event.getInvoiceNumber(),
                        source.getCaseId(),
                        event.getPayerId(),
                        source.getChargeId()))
                .forEach(billed::add);
    }

    /** What was credited less what was billed of a case; of an invoice of many cases one can be taken back alone. */
    private void unbilled(UUID invoiceId, InvoiceLine line, BigDecimal net) {
        credited.merge(new Share(invoiceId, line.getCaseId()), net, BigDecimal::add);
    }

    private boolean isLive(Billed one) {
        return !cancelled.contains(one.invoiceId())
                && credited.getOrDefault(new Share(one.invoiceId(), one.caseId()), BigDecimal.ZERO)
                                .signum()
                        != 0;
    }

    @Override
    void judge(Evidence evidence) {
        topic();
        if (evidence.isIdle()) {
            table(evidence);
        }
    }

    private void topic() {
        var live = new HashMap<Slot, Billed>();
        for (var one : billed) {
            if (isLive(one)) {
                var slot = new Slot(one.caseId(), one.payerId(), purposes.getOrDefault(one.chargeId(), UNKNOWN));
                var other = live.putIfAbsent(slot, one);
                if (other != null && !other.invoiceId().equals(one.invoiceId())) {
                    verdict()
                            .violated(
                                    one.caseId(),
                                    "has two live invoices to payer %s for %s: %s and %s"
                                            .formatted(slot.payerId(), slot.purpose(), other.number(), one.number()));
                }
            }
        }
        verdict().count("live", live.size());
        verdict().count("cancelled", cancelled.size());
    }

    /** An invoice that its slot does not know of is a second one, whatever the topic says. */
    private void table(Evidence evidence) {
        evidence.databases().read("invoicing", """
                select i.number, i.case_id from invoice i
                where not i.cancelled and i.case_count > 0
                    and not exists (select from invoice_slot s where s.invoice_id = i.id and s.state = 'ISSUED')""", row -> {
            verdict()
                    .violated(
                            row.getString("case_id"),
                            "has the live invoice %s, which no slot holds".formatted(row.getString("number")));
        });
        evidence.databases()
                .read(
                        "invoicing",
                        """
                select case_id, payer_id, purpose, count(*) from invoice_slot
                group by case_id, payer_id, purpose having count(*) > 1""",
                        row -> verdict()
                                .violated(
                                        row.getString("case_id"),
                                        "has %d slots for payer %s and %s"
                                                .formatted(
                                                        row.getLong(4),
                                                        row.getString("payer_id"),
                                                        row.getString("purpose"))));
    }

    private record Billed(UUID invoiceId, String number, UUID caseId, UUID payerId, UUID chargeId) {}

    private record Share(UUID invoiceId, UUID caseId) {}

    private record Slot(UUID caseId, UUID payerId, String purpose) {}
}
