package io.closeout.verification.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.verification.Office;
import io.restassured.response.Response;
import java.util.UUID;

/** The back office of a network of its own, at work on its rules. */
final class RuleOffice {

    static final String SET = """
            id: ours
            version: "1"
            validFrom: 2026-01-01
            scope: {}
            rules:
              - id: far
                version: "1"
                severity: warning
                clearedBy: reviewer
                appliesTo: report
                limits: {metres: {value: 10000, min: 5000, max: 20000, owner: station}}
                when: travel.metres > limit.metres
                message: finding.distance-over-cap
                parameters: {claimed: travel.metres, cap: limit.metres}
            """;
    static final String OVERLAY = """
            id: far-be
            version: 1
            base: ours
            scope: {country: BE}
            validFrom: 2026-01-01
            settings:
              far.metres: 15000
            """;

    private final Office person;

    RuleOffice(String network) {
        person = Office.of("back-office", network);
    }

    Office person() {
        return person;
    }

    Response publish(String where, String document) {
        var reasoned = where.contains("?") ? where : where + "?reason=because";
        return publish(reasoned, document, UUID.randomUUID().toString());
    }

    Response publish(String where, String document, String key) {
        return person.calls()
                .contentType("application/yaml")
                .header("Idempotency-Key", key)
                .body(document.getBytes(UTF_8))
                .post("/api/rules/" + where);
    }

    Response retire(String document, String from) {
        return person.calls()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"from\": \"%s\", \"reason\": \"over\"}".formatted(from))
                .post("/api/rules/%s/retirement".formatted(document));
    }
}
