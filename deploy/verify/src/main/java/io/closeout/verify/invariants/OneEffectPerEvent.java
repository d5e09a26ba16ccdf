package io.closeout.verify.invariants;

import io.closeout.events.Headers;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.payment.PaymentReceived;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.events.report.ExtraServiceRequested;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.ReportVerified;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Marks;
import io.closeout.verify.evidence.Seen;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * I4. A thing is announced once, an event or a request has each consequence once per aggregate, and the rows that an
 * event left behind belong to an event that was there.
 */
final class OneEffectPerEvent extends Invariant {

    private static final String HTTP = "http:";

    private final Map<UUID, UUID> consequences = new HashMap<>();
    private final Map<UUID, UUID> announcements = new HashMap<>();

    OneEffectPerEvent() {
        super("I4", "one effect per event", "whatever was delivered or asked how often, it took effect once");
    }

    @Override
    public void hear(Seen record) {
        var id = record.id();
        if (id == null || record.body() == null) {
            return;
        }
        var announced = announced(record);
        if (announced != null) {
            once(announcements, announced, id, "announces %s a second time, after %s".formatted(announced, "%s"));
        }
        var cause = cause(record);
        if (cause != null) {
            var text = "is a second %s for %s out of %s, after %s";
            var type = record.body().getSchema().getName();
            once(
                    consequences,
                    cause + type + record.key() + step(record),
                    id,
                    text.formatted(type, record.key(), cause, "%s"));
        }
    }

    @Override
    void judge(Evidence evidence) {
        verdict().count("announced", announcements.size());
        verdict().count("caused", consequences.size());
        timelines(evidence);
        verifications(evidence);
        slots(evidence);
    }

    private void once(Map<UUID, UUID> known, String what, UUID id, String otherwise) {
        var before = known.putIfAbsent(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)), id);
        if (before != null) {
            verdict().violated(id, otherwise.formatted(before));
        }
    }

    /** What may be told once in its life. */
    private static @Nullable String announced(Seen record) {
        return switch (record.body()) {
            case ReportSigned event -> "report " + event.getCaseId();
            case ExtraServiceRequested event -> "extra service " + line(event);
            case ReportVerified event -> "verification " + event.getVerificationId();
            case InvoiceIssued event -> "invoice " + event.getInvoiceId();
            case CreditNoteIssued event -> "credit note " + event.getCreditNoteId();
            case PaymentReceived event -> "payment " + event.getPaymentId();
            case PaymentAllocated event -> "allocation " + event.getAllocationId();
            case ReminderSent event -> "reminder " + event.getReminderId();
            case null, default -> null;
        };
    }

    /** The event or the request that caused it; a job may well act twice for different reasons. */
    private static @Nullable String cause(Seen record) {
        var header = record.raw().headers().lastHeader(Headers.CAUSATION_ID);
        var cause = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        var isEvent = cause.length() == 36 && cause.charAt(8) == '-';
        // A request may change two invoices, and one invoice twice only in different ways.
        return isEvent || cause.startsWith(HTTP) && !(record.body() instanceof PaymentAllocated) ? cause : null;
    }

    private static String line(ExtraServiceRequested event) {
        return event.getCaseId() + "/" + event.getLine().getLineId();
    }

    /** All steps of a ladder follow from the one invoice at its foot, and one request may ask for several things. */
    private static String step(Seen record) {
        return switch (record.body()) {
            case ExtraServiceRequested event -> line(event);
            case PaymentOverdue event -> "level " + event.getLevel();
            case ReminderSent event -> "level " + event.getLevel();
            case ReminderSuppressed event -> "level " + event.getLevel();
            case null, default -> "";
        };
    }

    private void timelines(Evidence evidence) {
        evidence.databases().read("report", "select event_id, case_id, type from case_event", row -> {
            verdict().count("timeline rows");
            var slot = evidence.events().find(row.getObject("event_id", UUID.class));
            if (slot < 0 || !Marks.has(evidence.events().marks(slot), Marks.IN_OUTBOX | Marks.IN_TOPIC)) {
                verdict()
                        .violated(
                                row.getString("event_id"),
                                "left a %s in case %s and exists nowhere"
                                        .formatted(row.getString("type"), row.getString("case_id")));
            }
        });
    }

    /** The primary keys forbid two of them; a table rebuilt by hand may have lost its key. */
    private void verifications(Evidence evidence) {
        evidence.databases()
                .read(
                        "verification",
                        """
                select case_id, report_version, count(*) from (
                    select case_id, report_version from verification
                    union all select case_id, report_version from earlier_version) v
                group by case_id, report_version having count(*) > 1""",
                        row -> verdict()
                                .violated(
                                        row.getString(1),
                                        "has %d verifications of version %d"
                                                .formatted(row.getLong(3), row.getLong(2))));
    }

    /** What bills many charges holds many slots; an ordinary invoice, issued or announced, holds one. */
    private void slots(Evidence evidence) {
        evidence.databases()
                .read(
                        "invoicing",
                        """
                select s.invoice_id, count(*) from invoice_slot s left join invoice i on i.id = s.invoice_id
                where s.invoice_id is not null and coalesce(i.kind, 'INVOICE') = 'INVOICE'
                group by s.invoice_id having count(*) > 1""",
                        row -> verdict().violated(row.getString(1), "fills %d slots".formatted(row.getLong(2))));
    }
}
