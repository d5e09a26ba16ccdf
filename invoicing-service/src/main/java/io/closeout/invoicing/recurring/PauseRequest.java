package io.closeout.invoicing.recurring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param lastDay null until it is resumed */
record PauseRequest(
        @NotNull LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @NotBlank @Size(max = 500) String reason) {}
