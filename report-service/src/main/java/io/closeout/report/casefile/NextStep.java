package io.closeout.report.casefile;

import io.closeout.events.caseflow.NextActor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do what until when.
 *
 * @param actionKey a message key, null if nothing is left to do
 */
record NextStep(
        NextActor actor,
        @Nullable UUID actorId,
        @Nullable String actionKey,
        @Nullable LocalDate date) {

    static final NextStep NONE = new NextStep(NextActor.NOBODY, null, null, null);

    static NextStep of(NextActor actor, @Nullable UUID actorId, String actionKey) {
        return new NextStep(actor, actorId, actionKey, null);
    }

    NextStep by(@Nullable LocalDate day) {
        return new NextStep(actor, actorId, actionKey, day);
    }
}
