package io.closeout.verification.approval;

import io.closeout.events.report.QueryAnswered;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.dialogue.KeepAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An answered query puts the case back before a reviewer. An answer that comes too late is kept out. */
@ApplicationScoped
class ReopenReviewWhenQueryAnswered implements Reaction<QueryAnswered> {

    private final Verifications verifications;
    private final KeepAnswers answers;
    private final SignedReports signedReports;
    private final Clocks clocks;

    ReopenReviewWhenQueryAnswered(
            Verifications verifications, KeepAnswers answers, SignedReports signedReports, Clocks clocks) {
        this.verifications = verifications;
        this.answers = answers;
        this.signedReports = signedReports;
        this.clocks = clocks;
    }

    @Override
    public void prepare(List<Delivered<QueryAnswered>> events) {
        verifications.lockAll(
                events.stream().map(event -> event.body().getCaseId()).toList());
    }

    @Override
    public void on(Delivered<QueryAnswered> event) {
        if (answers.from(event.body())) {
            verifications.findByIdOptional(event.body().getCaseId()).ifPresent(this::reopen);
        }
    }

    private void reopen(Verification verification) {
        if (verification.reopen()) {
            clocks.start(signedReports.of(verification), AwaitedAnswer.DECISION);
        }
    }
}
