package io.closeout.report.casefile;

import static io.closeout.events.verification.AwaitedAnswer.CORRECTION;
import static io.closeout.events.verification.AwaitedAnswer.DECISION;
import static io.closeout.events.verification.AwaitedAnswer.QUERY;
import static io.closeout.report.CaseEvents.STATION;
import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.NextActor;
import io.closeout.events.verification.WindowEnd;
import io.closeout.report.CaseEvents;
import io.closeout.report.DialogueEvents;
import io.closeout.report.InvoiceEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private final CaseEvents of = aCase();
    private final DialogueEvents dialogue = of.dialogue();
    private final InvoiceEvents invoice = anInvoiceOf(of);

    @Test
    void everyInterleavingAroundADialogueEndsInTheSamePicture() {
        var topics = List.<List<SpecificRecord>>of(
                List.of(of.signed(), of.answered(), of.amended(2)),
                List.of(
                        dialogue.opened(),
                        of.queried(),
                        dialogue.atRisk(QUERY),
                        dialogue.proposed(),
                        dialogue.overdue(CORRECTION),
                        dialogue.acknowledged(false),
                        dialogue.closed(WindowEnd.AMENDED),
                        of.verified(2, 1)),
                List.of(invoice.issued()));
        Set<CaseFile> ends = new HashSet<>();

        Interleavings.of(topics, order -> ends.add(fold(order)));

        assertThat(ends).hasSize(1);
        assertThat(standing(ends.iterator().next()).stage()).isEqualTo(CaseStage.INVOICED);
    }

    @Test
    void aProposedCorrectionMakesTheStationNextUntilItHasSaidItsWord() {
        var proposed = standing(of.signed(), dialogue.proposed());

        assertThat(proposed.stage()).isEqualTo(CaseStage.IN_VERIFICATION);
        assertThat(proposed.next())
                .isEqualTo(new NextStep(
                        NextActor.PERFORMER, STATION, "case.next.answer-correction", LocalDate.parse("2026-03-11")));
        assertThat(standing(of.signed(), dialogue.proposed(), dialogue.acknowledged(false))
                        .next()
                        .actor())
                .isEqualTo(NextActor.VERIFIER);
    }

    @Test
    void aProposalThatIsTakenBackLeavesTheCaseWithTheReviewer() {
        assertThat(standing(of.signed(), dialogue.proposed(), dialogue.takenBack())
                        .next()
                        .actor())
                .isEqualTo(NextActor.VERIFIER);
    }

    @Test
    void anOpenWindowNamesTheStationAndTheDayOnWhichItCloses() {
        var opened = standing(of.signed(), dialogue.opened());

        // 23:00 UTC is midnight in Brussels: the window closes at the end of the 6th, on the 7th.
        assertThat(opened.next())
                .isEqualTo(
                        new NextStep(NextActor.PERFORMER, STATION, "case.next.adjust", LocalDate.parse("2026-03-07")));
        assertThat(opened.since()).isEqualTo(Instant.parse("2026-03-02T15:05:00Z"));
        assertThat(standing(of.signed(), dialogue.opened(), dialogue.closed(WindowEnd.TIME))
                        .next()
                        .actor())
                .isEqualTo(NextActor.VERIFIER);
    }

    @Test
    void aQueryStandsBeforeACorrectionAndThatBeforeAWindow() {
        var all = standing(of.signed(), dialogue.opened(), dialogue.proposed(), of.queried());

        assertThat(all.next().actionKey()).isEqualTo("case.next.answer-query");
        assertThat(standing(of.signed(), dialogue.opened(), dialogue.proposed())
                        .next()
                        .actionKey())
                .isEqualTo("case.next.answer-correction");
    }

    @Test
    void whatIsOpenOnAnOlderVersionIsOver() {
        var amended = standing(of.signed(), dialogue.opened(), dialogue.proposed(), of.amended(2));

        assertThat(amended.next().actionKey()).isEqualTo("case.next.verify");
    }

    @Test
    void aClockCallsAttentionUntilTheAnswerIsThere() {
        var late = standing(of.signed(), of.queried(), dialogue.overdue(QUERY));

        assertThat(late.alarm()).isNotNull().returns(true, Dialogue.Alarm::isOverdue);
        assertThat(standing(of.signed(), of.queried(), dialogue.overdue(QUERY), of.answered())
                        .alarm())
                .isNull();
        assertThat(standing(of.signed(), dialogue.atRisk(DECISION), of.verified(1, 1))
                        .alarm())
                .isNull();
        assertThat(standing(of.signed(), dialogue.atRisk(DECISION), of.withdrawn())
                        .alarm())
                .isNull();
    }

    @Test
    void aClockOfTheDecisionSaysUntilWhenItIsDue() {
        var next = standing(of.signed(), dialogue.atRisk(DECISION)).next();

        assertThat(next)
                .isEqualTo(new NextStep(NextActor.VERIFIER, null, "case.next.verify", LocalDate.parse("2026-03-09")));
    }

    @Test
    void anApprovalAfterACorrectionIsNoFirstPass() {
        assertThat(firstPass(of.signed(), dialogue.proposed(), dialogue.acknowledged(true), of.verified(1, 1)))
                .isFalse();
        assertThat(firstPass(of.signed(), dialogue.opened(), dialogue.closed(WindowEnd.CONFIRMED), of.verified(1, 1)))
                .isTrue();
    }

    private boolean firstPass(SpecificRecord... events) {
        return Cycle.of(fold(List.of(events))).orElseThrow().firstPass();
    }

    private Standing standing(SpecificRecord... events) {
        return Folding.standing(fold(List.of(events)));
    }

    private static Standing standing(CaseFile file) {
        return Folding.standing(file);
    }

    private CaseFile fold(List<SpecificRecord> events) {
        return Folding.of(of.caseId(), events);
    }
}
