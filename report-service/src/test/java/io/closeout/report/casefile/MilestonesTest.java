package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.SIGNED_AT;
import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.CaseEvents.eur;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.caseflow.CaseClosed;
import io.closeout.events.caseflow.CaseCycleMeasured;
import io.closeout.events.caseflow.CaseReopened;
import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.verification.ReportVerified;
import io.closeout.report.CaseEvents;
import io.closeout.report.InvoiceEvents;
import io.closeout.report.casefile.Milestones.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final CaseEvents of = aCase();
    private final InvoiceEvents invoice = anInvoiceOf(of);
    private final InvoiceEvents other = anInvoiceOf(of);

    private record Timed(SpecificRecord event, Instant at) {}

    @Test
    void aCaseThatClosesOnceSaysSoOnceInEveryInterleaving() {
        var topics = List.of(
                List.of(on(0, of.signed()), on(2, of.answered())),
                List.of(on(1, of.queried()), on(3, of.verified(1, 1))),
                List.of(
                        on(2, invoice.blocked()),
                        on(3, invoice.issued()),
                        on(10, invoice.allocated("121", "121", "0")),
                        on(10, invoice.settled())),
                List.of(
                        on(8, invoice.reminders().overdue()),
                        on(9, invoice.reminders().reminded())));
        var count = new int[1];

        Interleavings.of(topics, order -> {
            assertThat(names(said(order))).containsExactly("CaseClosed", "CaseCycleMeasured");
            count[0]++;
        });

        assertThat(count[0]).isEqualTo(18_900);
    }

    @Test
    void whateverTheOrderClosingAndReopeningTakeTurnsAndTheLastIsTrue() {
        var topics = List.of(
                List.of(on(0, of.signed()), on(12, of.withdrawn())),
                List.of(on(1, of.verified(1, 1))),
                List.of(on(3, invoice.issued()), on(5, invoice.credited("121", "0"))),
                List.of(on(6, other.issued()), on(10, other.allocated("121", "121", "0"))));

        Interleavings.of(topics, order -> {
            var turns = names(said(order)).stream()
                    .filter(name -> !name.equals("CaseCycleMeasured"))
                    .toList();
            assertThat(turns).hasSizeLessThanOrEqualTo(4);
            for (var i = 0; i < turns.size(); i++) {
                assertThat(turns.get(i)).isEqualTo(i % 2 == 0 ? "CaseClosed" : "CaseReopened");
            }
            assertThat(turns.size() % 2).as("a withdrawn case is not closed").isZero();
        });
    }

    @Test
    void aClosedCaseOpensAgainWithAFurtherInvoiceAndIsMeasuredAnew() {
        var said = said(List.of(
                on(0, of.signed()),
                on(1, of.verified(1, 1)),
                on(3, invoice.issued()),
                on(5, invoice.credited("121", "0")),
                on(6, other.issued()),
                on(10, other.allocated("121", "121", "0"))));

        assertThat(names(said))
                .containsExactly("CaseClosed", "CaseCycleMeasured", "CaseReopened", "CaseClosed", "CaseCycleMeasured");
        var reopened = (CaseReopened) said.get(2).event();
        assertThat(reopened.getClosedAt()).isEqualTo(day(5));
        assertThat(reopened.getReopenedAt()).isEqualTo(day(6));
        assertThat(reopened.getStage()).isEqualTo(CaseStage.INVOICED);
        var again = (CaseClosed) said.get(3).event();
        assertThat(again.getClosedAt()).isEqualTo(day(10));
        assertThat(again.getAmounts().getFirst().getBilled()).isEqualTo(eur("242"));
        assertThat(((CaseCycleMeasured) said.get(4).event()).getIssuedToSettledSeconds())
                .isEqualTo(7 * DAY.toSeconds());
    }

    @Test
    void aMeasureTellsTheSecondsOfEachStep() {
        var measured = measured(
                on(0, of.signed()),
                on(1, of.verified(1, 1)),
                on(3, invoice.issued()),
                on(10, invoice.allocated("121", "121", "0")));

        // Signed 2 March 15:04:05, decided 5 March 08:00:00, issued 5 March 15:04:05, settled 12 March 15:04:05.
        assertThat(measured.getSignedToVerifiedSeconds()).isEqualTo(233_755);
        assertThat(measured.getVerifiedToIssuedSeconds()).isEqualTo(25_445);
        assertThat(measured.getIssuedToSettledSeconds()).isEqualTo(604_800);
        assertThat(measured.getClosedAt()).isEqualTo(day(10));
        assertThat(measured.getBilled()).containsExactly(eur("121"));
        assertThat(measured.getFirstPass()).isTrue();
        assertThat(measured.getDisputed()).isFalse();
        assertThat(measured.getCountry()).isEqualTo("BE");
        assertThat(measured.getInterventionType()).isEqualTo("repair");
    }

    @Test
    void aCaseWithNothingToBillHasNoLaterSteps() {
        var measured = measured(on(0, of.signed()), on(1, of.verified(1, 0)));

        assertThat(measured.getSignedToVerifiedSeconds()).isEqualTo(233_755);
        assertThat(measured.getVerifiedToIssuedSeconds()).isNull();
        assertThat(measured.getIssuedToSettledSeconds()).isNull();
        assertThat(measured.getIssuedAt()).isNull();
        assertThat(measured.getSettledAt()).isNull();
        assertThat(measured.getBilled()).isEmpty();
    }

    @Test
    void aSignatureFromAClockThatRunsAheadTakesNoTime() {
        var early = ReportVerified.newBuilder(of.verified(1, 0))
                .setDecidedAt(SIGNED_AT.minusSeconds(90))
                .build();

        assertThat(measured(on(0, of.signed()), on(0, early)).getSignedToVerifiedSeconds())
                .isZero();
    }

    @Test
    void aQueryARejectionOrACorrectionBeforeTheApprovalIsNoFirstPass() {
        assertThat(measured(on(0, of.signed()), on(1, of.queried()), on(3, of.verified(1, 0)))
                        .getFirstPass())
                .isFalse();
        assertThat(measured(on(0, of.signed()), on(1, of.rejected(true)), on(3, of.verified(1, 0)))
                        .getFirstPass())
                .isFalse();
        assertThat(measured(on(0, of.signed()), on(1, of.amended(2)), on(3, of.verified(2, 0)))
                        .getFirstPass())
                .isFalse();
    }

    @Test
    void aQueryAfterTheApprovalLeavesItAFirstPass() {
        var said = said(List.of(
                on(0, of.signed()),
                on(3, of.verified(1, 0)),
                on(4, of.amended(2)),
                on(5, of.queried()),
                on(6, of.verified(2, 0))));

        assertThat(names(said))
                .containsExactly("CaseClosed", "CaseCycleMeasured", "CaseReopened", "CaseClosed", "CaseCycleMeasured");
        assertThat(((CaseCycleMeasured) said.getLast().event()).getFirstPass()).isTrue();
    }

    @Test
    void aDisputeIsRememberedWhenItIsOver() {
        assertThat(measured(
                                on(0, of.signed()),
                                on(1, of.verified(1, 1)),
                                on(3, invoice.issued()),
                                on(8, invoice.reminders().disputed()),
                                on(9, invoice.reminders().reminded()),
                                on(10, invoice.allocated("121", "121", "0")))
                        .getDisputed())
                .isTrue();
    }

    private static List<String> names(List<Milestone> said) {
        return said.stream().map(one -> one.event().getSchema().getName()).toList();
    }

    private CaseCycleMeasured measured(Timed... events) {
        var said = said(List.of(events));
        assertThat(names(said)).containsExactly("CaseClosed", "CaseCycleMeasured");
        return (CaseCycleMeasured) said.getLast().event();
    }

    private List<Milestone> said(List<Timed> events) {
        var said = new ArrayList<Milestone>();
        var file = CaseFile.empty(of.caseId());
        for (var one : events) {
            var after = file.apply(one.event(), one.at());
            said.addAll(Milestones.between(Milestones.closedAt(file), after, one.at()));
            file = after;
        }
        return said;
    }

    private static Timed on(int day, SpecificRecord event) {
        return new Timed(event, day(day));
    }

    private static Instant day(int day) {
        return SIGNED_AT.plus(DAY.multipliedBy(day));
    }
}
