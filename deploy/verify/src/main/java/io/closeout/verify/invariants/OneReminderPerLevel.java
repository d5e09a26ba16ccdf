package io.closeout.verify.invariants;

import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * I10. Known is what reminder-service had consumed: by the positions its decision states, by the invoice version it
 * looked at, and by its inbox. A message already at the mail server when the money comes cannot be called back, hence
 * the short grace for what was handed over.
 */
final class OneReminderPerLevel extends Invariant {

    private static final Duration HAND_OVER = Duration.ofSeconds(60);
    private static final String RECEIVED =
            "select event_id, received_at from inbox where topic = 'closeout.invoice.events.v1'";
    private static final String NOTED =
            "select id::text, inserted_at from outbox where type = 'closeout.ReminderSent.v1'";

    private final Map<UUID, Settled> settled = new HashMap<>();
    private final List<Overdue> overdue = new ArrayList<>();
    private final Map<String, Sent> sent = new HashMap<>();
    private final Map<String, UUID> decided = new HashMap<>();

    OneReminderPerLevel() {
        super(
                "I10",
                "reminders",
                "one per invoice and level, none after payment was known, none before the day after the due date");
    }

    @Override
    public void hear(Seen record) {
        switch (record.body()) {
            case PaymentAllocated event ->
                balance(event.getInvoiceId(), event.getOpenBalance().getAmount(), record);
            case CreditNoteIssued event ->
                balance(event.getInvoiceId(), event.getOpenBalance().getAmount(), record);
            case InvoiceSettled event ->
                balance(event.getInvoiceId(), event.getOpenBalance().getAmount(), record);
            case PaymentOverdue event -> overdue(event);
            case ReminderSent event -> sent(event, record);
            case null, default -> {}
        }
    }

    @Override
    void judge(Evidence evidence) {
        verdict().count("overdue", overdue.size());
        verdict().count("sent", sent.size());
        overdue.forEach(this::judge);
        sent.values().forEach(this::judgeVersion);
        judgeHandOvers(evidence);
    }

    private void balance(UUID invoiceId, BigDecimal open, Seen record) {
        var id = record.id();
        if (open.signum() == 0 && id != null) {
            settled.putIfAbsent(
                    invoiceId,
                    new Settled(
                            id,
                            record.version(),
                            record.raw().partition(),
                            record.raw().offset()));
        }
    }

    private void overdue(PaymentOverdue event) {
        var level = event.getInvoiceId() + " level " + event.getLevel();
        once(level + " overdue", event.getMeta().getEventId());
        if (!event.getEvaluatedOn().isAfter(event.getDueDate())) {
            verdict()
                    .violated(
                            level,
                            "was called overdue on %s, due on %s"
                                    .formatted(event.getEvaluatedOn(), event.getDueDate()));
        }
        overdue.add(Overdue.of(level, event));
    }

    private void sent(ReminderSent event, Seen record) {
        var level = event.getInvoiceId() + " level " + event.getLevel();
        once(level + " sent", event.getMeta().getEventId());
        var day = event.getSentAt().atZone(ZoneId.of(event.getZone())).toLocalDate();
        if (!day.isAfter(event.getDueDate()) || !event.getSentOn().equals(day)) {
            verdict()
                    .violated(
                            level,
                            "was reminded on %s in %s (stated %s), due on %s"
                                    .formatted(day, event.getZone(), event.getSentOn(), event.getDueDate()));
        }
        sent.put(String.valueOf(record.id()), new Sent(level, event.getInvoiceId(), event.getAsOfInvoiceVersion()));
    }

    private void once(String what, UUID id) {
        var before = decided.putIfAbsent(what, id);
        if (before != null) {
            verdict().violated(what, "was said twice: %s and %s".formatted(before, id));
        }
    }

    private void judge(Overdue one) {
        var payment = settled.get(one.invoiceId());
        if (payment != null
                && (payment.version() <= one.asOfVersion()
                        || payment.offset() <= one.read().getOrDefault(payment.partition(), -1L))) {
            verdict()
                    .violated(
                            one.level(),
                            "was decided when %s, by which nothing was open, had been read".formatted(payment.id()));
        }
    }

    private void judgeVersion(Sent one) {
        var payment = settled.get(one.invoiceId());
        if (payment != null && payment.version() <= one.asOfVersion()) {
            verdict()
                    .violated(
                            one.level(),
                            "was sent at version %d, and nothing is open since version %d"
                                    .formatted(one.asOfVersion(), payment.version()));
        }
    }

    private void judgeHandOvers(Evidence evidence) {
        var known = new HashMap<UUID, Instant>();
        settled.values().forEach(payment -> known.put(payment.id(), Instant.MAX));
        evidence.databases().read("reminder", RECEIVED, row -> {
            var id = row.getObject(1, UUID.class);
            if (known.containsKey(id)) {
                known.put(id, row.getObject(2, OffsetDateTime.class).toInstant());
            }
        });
        evidence.databases().read("reminder", NOTED, row -> {
            var one = sent.get(row.getString(1));
            var payment = one == null ? null : settled.get(one.invoiceId());
            if (one != null && payment != null) {
                var noted = row.getObject(2, OffsetDateTime.class).toInstant();
                judge(one, known.getOrDefault(payment.id(), Instant.MAX), noted);
            }
        });
    }

    private void judge(Sent one, Instant paymentKnown, Instant noted) {
        if (paymentKnown.isBefore(noted.minus(HAND_OVER))) {
            verdict().violated(one.level(), "was sent at %s, payment was known at %s".formatted(noted, paymentKnown));
        }
    }

    private record Settled(UUID id, long version, int partition, long offset) {}

    private record Sent(String level, UUID invoiceId, long asOfVersion) {}

    private record Overdue(String level, UUID invoiceId, long asOfVersion, Map<Integer, Long> read) {

        static Overdue of(String level, PaymentOverdue event) {
            var read = new HashMap<Integer, Long>();
            event.getInputsAsOf().stream()
                    .filter(position -> position.getTopic().equals("closeout.invoice.events.v1"))
                    .forEach(position -> read.put(position.getPartition(), position.getOffset()));
            return new Overdue(level, event.getInvoiceId(), event.getAsOfInvoiceVersion(), read);
        }
    }
}
