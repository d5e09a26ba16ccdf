package io.closeout.verification.learning;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.invoice.DisputeEnd;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.PastFixture;
import io.closeout.verification.Recordings;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dispute names an invoice; its lesson is about the decision that was billed. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class TiedDisputesTest {

    @Inject
    PastFixture past;

    @Inject
    Service service;

    @Inject
    NotedDisputes noted;

    @Inject
    Tenants tenants;

    private final LessonDesk desk = new LessonDesk();

    @Test
    void ofSeveralCasesOnlyTheOneThatWasCreditedWaits() {
        var wrong = past.holds(desk.decision());
        var right = past.holds(desk.decision());
        var bill = BillFixture.aBill(desk.network)
                .of(wrong, UUID.randomUUID(), 1, "L1", "L2")
                .of(right, UUID.randomUUID(), 1, "L1");

        service.takes(bill.issued(), bill.disputed(), bill.credited(2), bill.resolved(DisputeEnd.UPHELD));

        desk.waiting()
                .body("items", hasSize(1))
                .body("items[0].disputed.caseId", equalTo(wrong.toString()))
                .body("items[0].disputed.lineIds", equalTo(List.of("L2")));
        desk.summary()
                .body("rates[0].approved", equalTo(2))
                .body("rates[0].disputed", equalTo(2))
                .body("rates[0].lost", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "WITHDRAWN"})
    void whatWasNotUpheldIsCountedAndTeachesNothing(String end) {
        var caseId = past.holds(desk.decision());
        var bill = BillFixture.aBill(desk.network).of(caseId, UUID.randomUUID(), 1, "L1");

        service.takes(bill.issued(), bill.disputed(), bill.resolved(DisputeEnd.valueOf(end)));

        desk.waiting().body("items", hasSize(0));
        desk.summary().body("rates[0].disputed", equalTo(1)).body("rates[0].lost", equalTo(0));
        desk.name(bill, caseId, "{\"none\":true}").statusCode(404);
    }

    @Test
    void theVersionThatWasBilledIsJudgedAndNotTheOneThatReplacedIt() {
        var report = aReport();
        service.takes(Recordings.signed(report));
        var caseId = report.signed().getCaseId();
        var first = UUID.fromString(service.rows("select verification_id from verification where case_id = ?", caseId)
                .getFirst());
        service.takes(Recordings.amended(aReport().forCase(caseId).withTravel("300"), 2));
        var bill = BillFixture.aBill(Service.NETWORK).of(caseId, first, 1, "L1");

        service.takes(bill.issued(), bill.disputed(1), bill.resolved(DisputeEnd.UPHELD, 1));

        assertThat(service.rows(
                        "select report_version, mode, lost from disputed_case where dispute_id = ?", bill.disputeId))
                .containsExactly("1 AUTO true");
    }

    @Test
    void aDisputeAboutACaseOfNobodyIsCountedApart() {
        var bill = BillFixture.aBill(desk.network).of(UUID.randomUUID(), UUID.randomUUID(), 1, "L1");

        service.takes(bill.issued(), bill.disputed(), bill.resolved(DisputeEnd.UPHELD));

        desk.waiting().body("items", hasSize(0));
        desk.summary().body("numbers.elsewhere", equalTo(1)).body("numbers.waiting", equalTo(0));
    }

    @Test
    void theOrderOfItsHalvesDoesNotMatter() {
        var caseId = past.holds(desk.decision());
        var bill = BillFixture.aBill(desk.network).of(caseId, UUID.randomUUID(), 1, "L1", "L2");
        service.takes(bill.issued());
        var raised = bill.disputed(1);
        var ended = bill.resolved(DisputeEnd.UPHELD, 1);

        tenants.inTransaction(desk.network, () -> {
            end(ended);
            raise(raised);
        });
        var backwards = rowsOf(bill);
        tenants.inTransaction(desk.network, () -> {
            raise(raised);
            end(ended);
        });

        assertThat(backwards).containsExactly("UPHELD not-done {L1} true").isEqualTo(rowsOf(bill));
    }

    private void raise(Recorded event) {
        var body = (InvoiceDisputed) event.body();
        noted.raise(body, event.at());
        noted.tie(body.getDisputeId());
    }

    private void end(Recorded event) {
        var body = (DisputeResolved) event.body();
        noted.end(body, event.at());
        noted.tie(body.getDisputeId());
    }

    private List<String> rowsOf(BillFixture bill) {
        return service.rowsOf(
                desk.network,
                "select d.ended, d.reason_key, c.line_ids, c.lost from dispute d join disputed_case c using (dispute_id)"
                        + " where d.dispute_id = ?",
                bill.disputeId);
    }
}
