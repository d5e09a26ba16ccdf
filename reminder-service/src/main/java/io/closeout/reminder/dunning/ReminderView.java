package io.closeout.reminder.dunning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.reminder.ledger.Invoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was decided.
 *
 * @param reason why it does not go out; absent otherwise
 * @param heldBy why its message has not been written yet; absent otherwise
 * @param openBalance what was open when it was decided, or when its message was written
 * @param messageId the try to hand it over, once there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderView(
        UUID id,
        UUID invoiceId,
        String invoiceNumber,
        UUID payerId,
        int level,
        String levelCode,
        ReminderState state,
        @Nullable String reason,
        @Nullable String heldBy,
        LocalDate dueDate,
        LocalDate evaluatedOn,
        Instant decidedAt,
        BigDecimal openBalance,
        String currency,
        long asOfInvoiceVersion,
        @Nullable UUID messageId) {

    static ReminderView of(Reminder reminder, Invoice invoice, @Nullable String heldBy) {
        return new ReminderView(
                reminder.id(),
                invoice.id(),
                invoice.number(),
                reminder.payerId(),
                reminder.level(),
                reminder.levelCode(),
                reminder.state(),
                reminder.reason().map(Enum::name).orElse(null),
                reminder.state() == ReminderState.PLANNED ? heldBy : null,
                invoice.dueDate(),
                reminder.evaluatedOn(),
                reminder.decidedAt(),
                reminder.openBalance(),
                invoice.currency(),
                reminder.invoiceVersion(),
                reminder.messageId().orElse(null));
    }
}
