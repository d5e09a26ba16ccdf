package io.closeout.verification.rulebook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends a document.
 *
 * @param from the first day of work for which it is in force no more
 */
public record RetirementRequest(
        @NotNull LocalDate from, @NotBlank @Size(max = 500) String reason) {}
