package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.CUSTOMER;
import static io.closeout.report.CaseEvents.SIGNED_AT;
import static io.closeout.report.CaseEvents.STATION;
import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.NextActor;
import io.closeout.report.CaseEvents;
import io.closeout.report.InvoiceEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private final CaseEvents of = aCase();
    private final InvoiceEvents invoice = anInvoiceOf(of);

    @Test
    void everyInterleavingOfTheTopicsEndsInTheSamePicture() {
        var topics = List.<List<SpecificRecord>>of(
                List.of(of.signed(), of.answered()),
                List.of(of.queried(), of.verified(1, 1)),
                List.of(invoice.blocked(), invoice.issued(), invoice.allocated("121", "121", "0"), invoice.settled()),
                List.of(invoice.reminders().overdue(), invoice.reminders().reminded()));
        Set<CaseFile> ends = new HashSet<>();
        var count = new int[1];

        Interleavings.of(topics, order -> {
            ends.add(fold(order));
            count[0]++;
        });

        assertThat(count[0]).isEqualTo(18_900);
        assertThat(ends).hasSize(1);
        assertThat(standing(ends.iterator().next()).stage()).isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void everyInterleavingAroundAnAmendmentEndsInTheSamePicture() {
        var topics = List.<List<SpecificRecord>>of(
                List.of(of.signed(), of.amended(2), of.withdrawn()),
                List.of(of.rejected(true), of.verified(2, 1)),
                List.of(invoice.issued(), invoice.credited("121", "0")),
                List.of(invoice.reminders().suppressed()));
        Set<CaseFile> ends = new HashSet<>();

        Interleavings.of(topics, order -> ends.add(fold(order)));

        assertThat(ends).hasSize(1);
        assertThat(standing(ends.iterator().next()).stage()).isEqualTo(CaseStage.WITHDRAWN);
    }

    @Test
    void aSignatureMakesTheVerifierNext() {
        var standing = standing(of.signed());

        assertThat(standing.stage()).isEqualTo(CaseStage.SIGNED);
        assertThat(standing.since()).isEqualTo(SIGNED_AT);
        assertThat(standing.next())
                .isEqualTo(new NextStep(NextActor.VERIFIER, null, "case.next.verify", LocalDate.parse("2026-03-05")));
    }

    @Test
    void aQueryMakesTheStationNextUntilItAnswers() {
        assertThat(standing(of.signed(), of.queried()).next())
                .isEqualTo(new NextStep(
                        NextActor.PERFORMER, STATION, "case.next.answer-query", LocalDate.parse("2026-03-10")));
        assertThat(standing(of.signed(), of.queried(), of.answered()).next().actor())
                .isEqualTo(NextActor.VERIFIER);
    }

    @Test
    void aDecisionOnAnOlderVersionCountsNoLonger() {
        var standing = standing(of.signed(), of.rejected(true), of.amended(2));

        assertThat(standing.stage()).isEqualTo(CaseStage.IN_VERIFICATION);
        assertThat(standing.next().actor()).isEqualTo(NextActor.VERIFIER);
    }

    @Test
    void aRefusalThatCanBeMendedMakesTheStationNext() {
        assertThat(standing(of.signed(), of.rejected(true)).next().actionKey()).isEqualTo("case.next.amend");
        assertThat(standing(of.signed(), of.rejected(false)).next()).isEqualTo(NextStep.NONE);
    }

    @Test
    void aBlockedInvoiceNamesWhoCanClearIt() {
        var standing = standing(of.signed(), of.verified(1, 1), invoice.blocked());

        assertThat(standing.stage()).isEqualTo(CaseStage.VERIFIED);
        assertThat(standing.next())
                .isEqualTo(new NextStep(NextActor.PERFORMER, STATION, "case.next.complete-details", null));
    }

    @Test
    void anObstacleIsGoneWhenTheChargeWaitsForOthers() {
        var other = anInvoiceOf(of);
        var waiting = fold(List.of(of.signed(), of.verified(1, 2), invoice.blocked(), invoice.collected()));

        assertThat(standing(waiting).next().actionKey()).isEqualTo("case.next.issue-invoice");
        assertThat(waiting.apply(other.issued(), at(90)).invoices().values()).noneMatch(InvoiceFacts::isBlocked);
    }

    @Test
    void anInvoiceMakesThePayerNextUntilItsDueDate() {
        var standing = standing(of.signed(), of.verified(1, 1), invoice.issued());

        assertThat(standing.stage()).isEqualTo(CaseStage.INVOICED);
        assertThat(standing.next())
                .isEqualTo(new NextStep(NextActor.PAYER, CUSTOMER, "case.next.pay", LocalDate.parse("2026-04-05")));
    }

    @Test
    void aPartPaymentLeavesTheRestOpenAndOverdue() {
        var standing = standing(
                of.signed(),
                of.verified(1, 1),
                invoice.issued(),
                invoice.reminders().overdue(),
                invoice.allocated("21", "21", "100"));

        assertThat(standing.isOverdue()).isTrue();
        assertThat(standing.money()).hasEntrySatisfying("EUR", money -> {
            assertThat(money.open()).isEqualByComparingTo("100");
            assertThat(money.paid()).isEqualByComparingTo("21");
        });
    }

    @Test
    void nothingIsOverdueOnceNothingIsOpen() {
        var standing = standing(
                of.signed(),
                of.verified(1, 1),
                invoice.issued(),
                invoice.allocated("121", "121", "0"),
                invoice.reminders().overdue());

        assertThat(standing.isOverdue()).isFalse();
    }

    @Test
    void aCaseClosesOnlyWhenAllItsChargesWereBilled() {
        var other = anInvoiceOf(of);
        var half =
                fold(List.of(of.signed(), of.verified(1, 2), invoice.issued(), invoice.allocated("121", "121", "0")));

        assertThat(standing(half).stage()).isEqualTo(CaseStage.SETTLED);
        assertThat(standing(half.apply(other.issued(), at(90))).stage()).isEqualTo(CaseStage.INVOICED);
        assertThat(standing(half.apply(other.issued(), at(90)).apply(other.credited("121", "0"), at(91)))
                        .stage())
                .isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void aCaseWithNothingToBillClosesWithItsApproval() {
        var standing = standing(of.signed(), of.verified(1, 0));

        assertThat(standing.stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(standing.next()).isEqualTo(NextStep.NONE);
    }

    @Test
    void aWithdrawnCaseStillOwesTheCreditOfItsInvoice() {
        var open = standing(of.signed(), of.verified(1, 1), invoice.issued(), of.withdrawn());

        assertThat(open.stage()).isEqualTo(CaseStage.WITHDRAWN);
        assertThat(open.next().actionKey()).isEqualTo("case.next.credit");
    }

    @Test
    void aTimelineHasAtMostSevenStepsAndOneThatIsCurrent() {
        var stories = List.of(
                standing(of.signed()),
                standing(of.signed(), of.queried(), of.rejected(true)),
                standing(of.signed(), of.queried(), of.verified(1, 1), invoice.issued(), of.withdrawn()),
                standing(of.signed(), of.verified(1, 1), invoice.issued(), invoice.allocated("121", "121", "0")));

        assertThat(stories).map(TimelineStep::of).allSatisfy(steps -> {
            assertThat(steps).hasSizeBetween(2, 7);
            assertThat(steps)
                    .filteredOn(step -> step.state() == TimelineStep.State.CURRENT)
                    .hasSize(1);
        });
    }

    @Test
    void aCaseWithoutItsReportStandsNowhereYet() {
        assertThat(standing(of.verified(1, 1), invoice.issued()).stage()).isEqualTo(CaseStage.UNKNOWN);
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

    private static Instant at(int minutes) {
        return SIGNED_AT.plus(Duration.ofMinutes(minutes));
    }
}
