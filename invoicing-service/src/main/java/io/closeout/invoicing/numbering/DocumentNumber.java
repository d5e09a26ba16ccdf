package io.closeout.invoicing.numbering;

import java.time.LocalDate;

/** A number that was taken, and the issue date that goes with it. Letters, digits and a hyphen: FR-CTC allows no more. */
public record DocumentNumber(Series series, long sequence, LocalDate issueDate) {

    /** As printed. */
    public String printed() {
        return "%s-%06d".formatted(series.name(), sequence);
    }
}
