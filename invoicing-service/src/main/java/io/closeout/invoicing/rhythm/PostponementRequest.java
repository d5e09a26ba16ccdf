package io.closeout.invoicing.rhythm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param until the day of the seller before which nothing of the group is billed */
record PostponementRequest(
        @NotNull LocalDate until, @NotBlank @Size(max = 500) String reason) {}
