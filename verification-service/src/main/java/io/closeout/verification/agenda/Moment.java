package io.closeout.verification.agenda;

import java.time.Instant;
import java.util.UUID;

/** Does what must happen. It runs in the transaction that took the entry off the list, and the case is locked. */
public interface Moment {

    Task task();

    /**
     * @param subjectId as it was put on the agenda
     * @param now maybe long after the moment
     */
    void comes(UUID subjectId, Instant now);
}
