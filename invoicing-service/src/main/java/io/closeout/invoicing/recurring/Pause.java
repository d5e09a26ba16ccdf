package io.closeout.invoicing.recurring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param lastDay null until it is resumed */
public record Pause(LocalDate firstDay, @Nullable LocalDate lastDay, String reason) {

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
