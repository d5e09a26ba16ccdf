package io.closeout.invoicing.office;

import io.closeout.kit.http.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to. */
public enum ListState {
    ALL,
    OPEN,
    OVERDUE,
    SETTLED,
    CANCELLED,
    CREDIT_NOTES,
    WAITING,
    BLOCKED,
    HELD;

    /** @throws ProblemException (400) for a word we do not know */
    static ListState of(@Nullable String word) {
        try {
            return word == null || word.isEmpty() ? ALL : valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badRequest("The list has no such state.");
        }
    }

    /** Charges have no document yet. */
    boolean isOfCharges() {
        return this == WAITING || this == BLOCKED || this == HELD;
    }
}
