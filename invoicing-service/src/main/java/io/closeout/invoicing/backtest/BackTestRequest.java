package io.closeout.invoicing.backtest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tries a draft policy on what was billed.
 *
 * @param document the policy as YAML
 * @param from first day on which a service ended; {@code to} is the last
 * @param station null for all
 * @param country of the seller; null for all
 */
public record BackTestRequest(
        @NotBlank @Size(max = 200_000) String document,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable UUID station,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country) {}
