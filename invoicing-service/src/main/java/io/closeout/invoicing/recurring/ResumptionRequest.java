package io.closeout.invoicing.recurring;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param firstDay that is owed again */
record ResumptionRequest(@NotNull LocalDate firstDay) {}
