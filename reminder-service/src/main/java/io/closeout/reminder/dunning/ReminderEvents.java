package io.closeout.reminder.dunning;

import io.closeout.events.Decimals;
import io.closeout.events.Meta;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.reminder.InputPosition;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.kit.outbox.Cause;
import io.closeout.kit.outbox.Causes;
import io.closeout.kit.outbox.Outbox;
import io.closeout.reminder.inputs.Position;
import io.closeout.reminder.inputs.Reading;
import io.closeout.reminder.ledger.Invoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Says what was decided, as the consequence of the invoice and under its case. */
@ApplicationScoped
public class ReminderEvents {

    private static final String ACTOR = "service:reminder";

    private final Outbox outbox;

    ReminderEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void overdue(Invoice invoice, Level level, LocalDate today, Reading inputs) {
        publish(
                invoice,
                PaymentOverdue.newBuilder()
                        .setMeta(Meta.PENDING)
                        .setInvoiceId(invoice.id())
                        .setInvoiceNumber(invoice.number())
                        .setSellerId(invoice.sellerId())
                        .setBuyerId(invoice.buyerId())
                        .setPayerId(invoice.payerId())
                        .setCaseIds(invoice.caseIds())
                        .setDueDate(invoice.dueDate())
                        .setDaysOverdue(daysOverdue(invoice, today))
                        .setEvaluatedOn(today)
                        .setZone(invoice.zone().getId())
                        .setOpenBalance(money(invoice.openBalance(), invoice))
                        .setDisputedAmount(money(invoice.disputed(), invoice))
                        .setLevel(level.number())
                        .setLevelCode(level.code())
                        .setAsOfInvoiceVersion(invoice.version())
                        .setInputsAsOf(inputs.concerning(invoice.partition()).stream()
                                .map(ReminderEvents::position)
                                .toList())
                        .build());
    }

    /** @param resumesOn the day of the next level; null if the ladder ends here */
    public void suppressed(Reminder reminder, Invoice invoice, LocalDate today, @Nullable LocalDate resumesOn) {
        var reason = reminder.reason().orElseThrow();
        publish(
                invoice,
                ReminderSuppressed.newBuilder()
                        .setMeta(Meta.PENDING)
                        .setReminderId(reminder.id())
                        .setInvoiceId(invoice.id())
                        .setInvoiceNumber(invoice.number())
                        .setSellerId(invoice.sellerId())
                        .setPayerId(invoice.payerId())
                        .setCaseIds(invoice.caseIds())
                        .setLevel(reminder.level())
                        .setLevelCode(reminder.levelCode())
                        .setReason(reason)
                        .setReasonKey("reminder.suppressed." + reason.name().toLowerCase(Locale.ROOT))
                        .setEvaluatedOn(today)
                        .setDueDate(invoice.dueDate())
                        .setZone(invoice.zone().getId())
                        .setOpenBalance(money(invoice.openBalance(), invoice))
                        .setAsOfInvoiceVersion(invoice.version())
                        .setResumesOn(resumesOn)
                        .build());
    }

    public void publish(Invoice invoice, SpecificRecord event) {
        var theCase = invoice.caseIds().stream().findFirst().orElse(invoice.id());
        var cause = new Cause(invoice.issuedEventId().toString(), theCase.toString(), ACTOR, null);
        Causes.because(cause, () -> outbox.add(invoice.id(), event));
    }

    public static int daysOverdue(Invoice invoice, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(invoice.dueDate(), today));
    }

    public static MoneyAmount money(BigDecimal amount, Invoice invoice) {
        return new MoneyAmount(Decimals.amount(amount), invoice.currency());
    }

    private static InputPosition position(Position read) {
        return new InputPosition(read.topic(), read.partition(), read.offset(), read.time());
    }
}
