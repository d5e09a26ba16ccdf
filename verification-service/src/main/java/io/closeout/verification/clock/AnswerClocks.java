package io.closeout.verification.clock;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The clocks of the tenant at work. */
@ApplicationScoped
public class AnswerClocks implements PanacheRepositoryBase<AnswerClock, UUID> {

    /** The clock that runs about a case. */
    public Optional<AnswerClock> runningOf(UUID caseId) {
        return find("caseId = ?1 and state = ?2", caseId, ClockState.RUNNING).firstResultOptional();
    }

    /** At once, so that another may start in the same transaction. */
    void stop(UUID caseId, Instant now) {
        update(
                "state = ?1, stoppedAt = ?2 where caseId = ?3 and state = ?4",
                ClockState.STOPPED,
                now,
                caseId,
                ClockState.RUNNING);
    }
}
