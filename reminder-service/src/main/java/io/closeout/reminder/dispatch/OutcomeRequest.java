package io.closeout.reminder.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out about a message.
 *
 * @param sent whether the mail server took it
 * @param reason how that is known
 */
record OutcomeRequest(
        @NotNull @Nullable Boolean sent,
        @NotBlank @Size(max = 500) @Nullable String reason) {}
