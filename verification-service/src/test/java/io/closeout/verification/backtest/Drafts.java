package io.closeout.verification.backtest;

import io.closeout.verification.rules.RuleSetReader;
import java.nio.charset.StandardCharsets;

/** Small rule sets to try. */
final class Drafts {

    private Drafts() {}

    /** Travel beyond so many metres is a finding. */
    static String travelOver(long metres, String severity) {
        return """
                id: tried
                version: "1"
                validFrom: 2030-01-01
                scope: {countries: [BE], interventionTypes: []}
                rules:
                  - id: distance-over-cap
                    version: "9"
                    severity: %s
                    clearedBy: reviewer
                    appliesTo: report
                    limits: {metres: %d}
                    when: travel.metres > limit.metres
                    message: finding.distance-over-cap
                    parameters: {claimed: travel.metres, cap: limit.metres}
                """.formatted(severity, metres);
    }

    static int rulesOf(String document) {
        return RuleSetReader.read("draft", document.getBytes(StandardCharsets.UTF_8))
                .rules()
                .size();
    }

    static Draft read(String document) {
        return new Draft(RuleSetReader.read("draft", document.getBytes(StandardCharsets.UTF_8)));
    }
}
