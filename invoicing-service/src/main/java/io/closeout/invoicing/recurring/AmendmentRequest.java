package io.closeout.invoicing.recurring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What is billed from a day on instead. */
record AmendmentRequest(
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 500) String reason,
        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull AgreedLine> lines) {}
