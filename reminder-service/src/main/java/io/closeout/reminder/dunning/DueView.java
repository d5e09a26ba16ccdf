package io.closeout.reminder.dunning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The level that an open invoice reaches next.
 *
 * @param dueOn the first day on which it may go out, as policy and calendar have it today
 * @param heldBy why it did not go out when it was looked at last; absent otherwise
 * @param looksAgainAt when it is looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueView(
        UUID invoiceId,
        String invoiceNumber,
        UUID payerId,
        int level,
        String levelCode,
        LocalDate dueDate,
        LocalDate dueOn,
        BigDecimal openBalance,
        String currency,
        @Nullable String heldBy,
        Instant looksAgainAt) {}
