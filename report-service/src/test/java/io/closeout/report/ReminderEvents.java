package io.closeout.report;

import static io.closeout.report.CaseEvents.CUSTOMER;
import static io.closeout.report.CaseEvents.STATION;
import static io.closeout.report.CaseEvents.eur;

import io.closeout.events.Meta;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderChannel;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.events.reminder.SuppressionReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the reminder service says of an invoice that nobody pays. */
public record ReminderEvents(UUID caseId, UUID invoiceId, String number) {

    private static final LocalDate DUE = LocalDate.parse("2026-04-05");
    private static final String ZONE = "Europe/Brussels";

    public PaymentOverdue overdue() {
        return PaymentOverdue.newBuilder()
                .setMeta(Meta.PENDING)
                .setInvoiceId(invoiceId)
                .setInvoiceNumber(number)
                .setSellerId(STATION)
                .setBuyerId(CUSTOMER)
                .setPayerId(CUSTOMER)
                .setCaseIds(List.of(caseId))
                .setDueDate(DUE)
                .setDaysOverdue(3)
                .setEvaluatedOn(DUE.plusDays(3))
                .setZone(ZONE)
                .setOpenBalance(eur("121"))
                .setDisputedAmount(eur("0"))
                .setLevel(1)
                .setLevelCode("friendly")
                .setAsOfInvoiceVersion(1)
                .setInputsAsOf(List.of())
                .build();
    }

    public ReminderSent reminded() {
        return wording(ReminderSent.newBuilder())
                .setMeta(Meta.PENDING)
                .setReminderId(UUID.randomUUID())
                .setInvoiceId(invoiceId)
                .setInvoiceNumber(number)
                .setSellerId(STATION)
                .setPayerId(CUSTOMER)
                .setRecipientId(CUSTOMER)
                .setCaseIds(List.of(caseId))
                .setLevel(1)
                .setLevelCode("friendly")
                .setSentAt(Instant.parse("2026-04-08T07:00:00Z"))
                .setSentOn(DUE.plusDays(3))
                .setDueDate(DUE)
                .setDaysOverdue(3)
                .setZone(ZONE)
                .setOpenBalance(eur("121"))
                .setAsOfInvoiceVersion(1)
                .setNextLevelOn(DUE.plusDays(17))
                .build();
    }

    private static ReminderSent.Builder wording(ReminderSent.Builder reminder) {
        return reminder.setChannel(ReminderChannel.EMAIL)
                .setLanguage("nl")
                .setTemplateKey("reminder.friendly")
                .setTemplateVersion("1");
    }

    public ReminderSuppressed suppressed() {
        return suppressed(SuppressionReason.PROMISED);
    }

    /** Held back because the customer disputes the invoice. */
    public ReminderSuppressed disputed() {
        return suppressed(SuppressionReason.DISPUTED);
    }

    private ReminderSuppressed suppressed(SuppressionReason reason) {
        return ReminderSuppressed.newBuilder()
                .setMeta(Meta.PENDING)
                .setReminderId(UUID.randomUUID())
                .setInvoiceId(invoiceId)
                .setInvoiceNumber(number)
                .setSellerId(STATION)
                .setPayerId(CUSTOMER)
                .setCaseIds(List.of(caseId))
                .setLevel(1)
                .setLevelCode("friendly")
                .setReason(reason)
                .setEvaluatedOn(DUE.plusDays(3))
                .setDueDate(DUE)
                .setZone(ZONE)
                .setOpenBalance(eur("121"))
                .setAsOfInvoiceVersion(1)
                .setResumesOn(DUE.plusDays(10))
                .build();
    }
}
