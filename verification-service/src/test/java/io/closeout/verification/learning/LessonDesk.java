package io.closeout.verification.learning;

import io.closeout.events.invoice.DisputeEnd;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture.Decision;
import io.closeout.verification.Service;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A network of its own, somebody of its office, and what invoicing told it. */
final class LessonDesk {

    static final String DISPUTES = "/api/verifications/learning/disputes";
    static final String MONTH = "?month=2026-03";

    final String network = "disputes-" + UUID.randomUUID();
    private final UUID station = UUID.randomUUID();

    Decision decision() {
        return Decision.of(network, station, "2026-03-02T10:00:00Z");
    }

    Office office() {
        return Office.of("reviewer", network);
    }

    /** The invoice bills L1 and L2; line 1 is L2, and line 2 is L1. */
    BillFixture upheld(Service service, UUID caseId, int lineNo) {
        var bill = BillFixture.aBill(network).of(caseId, UUID.randomUUID(), 1, "L2", "L1");
        service.takes(
                bill.issued(), bill.disputed(lineNo), bill.credited(lineNo), bill.resolved(DisputeEnd.UPHELD, lineNo));
        return bill;
    }

    ValidatableResponse waiting() {
        return office().calls().get(DISPUTES).then().statusCode(200);
    }

    ValidatableResponse summary() {
        return office().calls().get(DISPUTES + "/summary" + MONTH).then().statusCode(200);
    }

    ValidatableResponse figures(String rule) {
        return office().calls()
                .get("/api/verifications/learning/rules/" + rule + MONTH)
                .then()
                .statusCode(200);
    }

    ValidatableResponse name(BillFixture bill, UUID caseId, String body) {
        return office().calls()
                .body(body)
                .put("%s/%s/cases/%s/rule".formatted(DISPUTES, bill.disputeId, caseId))
                .then();
    }
}
