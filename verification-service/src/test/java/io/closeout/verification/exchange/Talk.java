package io.closeout.verification.exchange;

import static io.closeout.verification.Service.NETWORK;

import io.closeout.dev.reaction.Recorded;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** The exchange about one report, as its sides use it. */
record Talk(UUID caseId, String path) {

    /** Of a report that waits for a reviewer. */
    static Talk about(Service service, ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return new Talk(signed.getCaseId(), "/api/verifications/" + signed.getCaseId());
    }

    Response seenBy(Office who) {
        return who.calls().get(path + "/exchange");
    }

    Response opens(Office who, String body) {
        return opens(who, body, UUID.randomUUID().toString());
    }

    Response opens(Office who, String body, String key) {
        return who.calls().header("Idempotency-Key", key).body(body).post(path + "/threads");
    }

    Response writes(Office who, String threadId, String text) {
        return writes(who, threadId, text, UUID.randomUUID().toString());
    }

    Response writes(Office who, String threadId, String text, String key) {
        return who.calls()
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post(path + "/threads/" + threadId + "/messages");
    }

    Response settles(Office who, String threadId) {
        return who.calls().post(path + "/threads/" + threadId + "/resolution");
    }

    /** The newest one. */
    String threadOf(Office who) {
        return seenBy(who).then().statusCode(200).extract().path("threads[-1].threadId");
    }

    Response proposes(Office who, String etag, String body) {
        return who.calls().header("If-Match", etag).body(body).post(path + "/correction-proposals");
    }

    Response answers(Office who, String proposalId, String body) {
        return who.calls().body(body).post(path + "/correction-proposals/" + proposalId + "/acknowledgement");
    }

    Response withdraws(Office who, String proposalId) {
        return who.calls().post(path + "/correction-proposals/" + proposalId + "/withdrawal");
    }
}
