package io.closeout.reminder.dispatch;

import static io.closeout.events.reminder.SuppressionReason.CREDITED;
import static io.closeout.events.reminder.SuppressionReason.DISPUTED;
import static io.closeout.events.reminder.SuppressionReason.INPUT_STALE;
import static io.closeout.events.reminder.SuppressionReason.PAID;
import static io.closeout.events.reminder.SuppressionReason.PAYMENT_PENDING;
import static io.closeout.events.reminder.SuppressionReason.SUPERSEDED;

import io.closeout.events.reminder.SuppressionReason;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.contacts.Parties;
import io.closeout.reminder.dunning.Climbs;
import io.closeout.reminder.dunning.Reminder;
import io.closeout.reminder.dunning.ReminderEvents;
import io.closeout.reminder.dunning.Reminders;
import io.closeout.reminder.inputs.ParkedInputs;
import io.closeout.reminder.ledger.Invoice;
import io.closeout.reminder.ledger.Invoices;
import io.closeout.reminder.ledger.Payments;
import io.closeout.reminder.ledger.Payments.PendingMoney;
import io.closeout.reminder.ledger.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks once more, right before a message is written, at what each of its reminders is about: between the decision and
 * the message lie a queue, perhaps a night, perhaps a mail server that was away.
 */
@ApplicationScoped
class StillOwed {

    private final Reminders reminders;
    private final Invoices invoices;
    private final Payments payments;
    private final Parties parties;
    private final ParkedInputs parked;
    private final Climbs climbs;
    private final ReminderEvents events;
    private final Tenants tenants;

    StillOwed(
            Reminders reminders,
            Invoices invoices,
            Payments payments,
            Parties parties,
            ParkedInputs parked,
            Climbs climbs,
            ReminderEvents events,
            Tenants tenants) {
        this.reminders = reminders;
        this.invoices = invoices;
        this.payments = payments;
        this.parties = parties;
        this.parked = parked;
        this.climbs = climbs;
        this.events = events;
        this.tenants = tenants;
    }

    /** A reminder and the invoice it is about. */
    record Owing(Reminder reminder, Invoice invoice) {}

    /**
     * @param sendable most urgent first
     * @param heldBy why some of the customer's reminders may not go out yet
     */
    record Sorted(List<Owing> sendable, Optional<SuppressionReason> heldBy) {}

    /** What was settled meanwhile is suppressed on the way. */
    Sorted by(UUID payerId, Instant now) {
        var owing = pairs(reminders.plannedOf(payerId));
        var settled = owing.stream().filter(one -> one.invoice().isSettled()).toList();
        suppress(settled.stream().filter(StillOwed::isPaid).toList(), PAID, now);
        suppress(settled.stream().filter(one -> !isPaid(one)).toList(), CREDITED, now);

        var open = withoutOvertaken(
                owing.stream().filter(one -> !one.invoice().isSettled()).toList(), now);
        var pending = payments.pendingFor(open.stream().map(Owing::invoice).toList());
        var stale = parked.anyPaymentOf(tenants.current());
        var parkedInvoices = parked.ofInvoices(pending.keySet());
        var sendable = new ArrayList<Owing>();
        Optional<SuppressionReason> heldBy = Optional.empty();
        for (var one : open) {
            var id = one.invoice().id();
            var held = held(
                    one.invoice(), stale || parkedInvoices.contains(id), pending.getOrDefault(id, PendingMoney.NONE));
            if (held.isPresent()) {
                heldBy = held;
            } else {
                sendable.add(one);
            }
        }
        return new Sorted(sendable, heldBy);
    }

    /** Why an invoice may not be written about yet. */
    private static Optional<SuppressionReason> held(Invoice invoice, boolean isStale, PendingMoney money) {
        if (isStale) {
            return Optional.of(INPUT_STALE);
        }
        if (invoice.undisputed().signum() == 0) {
            return Optional.of(DISPUTED);
        }
        return money.mayCover(invoice.undisputed()) ? Optional.of(PAYMENT_PENDING) : Optional.empty();
    }

    /** A level that came back from a try after the next was decided does not follow that one. */
    private List<Owing> withoutOvertaken(List<Owing> open, Instant now) {
        var highest = reminders.highestLevelsOf(
                open.stream().map(one -> one.invoice().id()).distinct().toList());
        var parts = open.stream()
                .collect(Collectors.partitioningBy(one -> one.reminder().level()
                        < highest.getOrDefault(one.invoice().id(), 0)));
        suppress(Objects.requireNonNull(parts.get(true)), SUPERSEDED, now);
        return Objects.requireNonNull(parts.get(false));
    }

    void suppress(List<Owing> owing, SuppressionReason reason, Instant now) {
        for (var one : owing) {
            one.reminder().suppress(reason);
            var today = LocalDate.ofInstant(now, one.invoice().zone());
            events.suppressed(
                    one.reminder(), one.invoice(), today, one.invoice().isSettled() ? null : next(one));
        }
    }

    private @Nullable LocalDate next(Owing one) {
        var party = parties.findById(one.invoice().payerId());
        return climbs.of(one.invoice(), party).dayAfter(one.reminder().level()).orElse(null);
    }

    List<Owing> ofMessage(UUID messageId) {
        return pairs(reminders.ofMessage(messageId));
    }

    private List<Owing> pairs(List<Reminder> some) {
        Map<UUID, Invoice> byId = invoices
                .ofIds(some.stream().map(Reminder::invoiceId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Invoice::id, Function.identity()));
        return some.stream()
                .map(reminder -> new Owing(reminder, Objects.requireNonNull(byId.get(reminder.invoiceId()))))
                .toList();
    }

    private static boolean isPaid(Owing one) {
        return one.invoice().kindOfSettlement().orElse(Settlement.PAID) == Settlement.PAID;
    }
}
