package io.closeout.invoicing.recurring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param lastDay for which something is owed; what was billed beyond it is credited */
record EndRequest(
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = 500) String reason) {}
