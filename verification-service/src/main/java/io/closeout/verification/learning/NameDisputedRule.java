package io.closeout.verification.learning;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.learning.DisputedCase.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody says which rule would have caught what a dispute was right about, or that none would; later they may say better. */
@ApplicationScoped
class NameDisputedRule {

    private final DisputedCases disputed;
    private final Hindsight hindsight;
    private final RuleNames rules;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    NameDisputedRule(
            DisputedCases disputed,
            Hindsight hindsight,
            RuleNames rules,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.disputed = disputed;
        this.hindsight = hindsight;
        this.rules = rules;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is kept of it, with what was proposed. */
    record Named(Lesson lesson, @Nullable Suspect proposed) {}

    /** @throws ProblemException 404 where nothing was upheld about a decision of ours */
    @Transactional
    Lesson of(UUID disputeId, UUID caseId, DisputeLessonRequest request) {
        rules.require(request.asMissedRule());
        var one = disputed.lock(disputeId, caseId).orElseThrow(ProblemException::notFound);
        var lesson = new Lesson(
                request.ruleId(),
                strip(request.wish()).isEmpty() ? null : strip(request.wish()),
                strip(request.reason()),
                actor.actor(),
                clock.instant());
        disputed.name(one, lesson);
        audit.record(
                "verification.name-disputed-rule",
                "verification:" + caseId,
                one.lesson(),
                new Named(lesson, hindsight.on(one).first()),
                lesson.reason().isEmpty() ? one.told().reasonKey() : lesson.reason());
        return lesson;
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
