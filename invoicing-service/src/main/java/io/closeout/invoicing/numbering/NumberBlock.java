package io.closeout.invoicing.numbering;

import java.time.LocalDate;

/** Consecutive numbers of one series, all with the same issue date, handed out one by one. Not for several threads. */
public final class NumberBlock {

    private final Series series;
    private final LocalDate issueDate;
    private long next;

    NumberBlock(Series series, long first, LocalDate issueDate) {
        this.series = series;
        this.next = first;
        this.issueDate = issueDate;
    }

    public DocumentNumber next() {
        return new DocumentNumber(series, next++, issueDate);
    }
}
