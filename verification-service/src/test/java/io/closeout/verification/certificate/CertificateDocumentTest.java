package io.closeout.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.rules.Examples;
import io.closeout.verification.rules.ResourceFile;
import io.closeout.verification.rules.RuleEngine;
import io.closeout.verification.rules.RuleSetReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertificateDocumentTest {

    private static final String FILE = "rulesets/closeout-basic-3.yaml";
    private static final UUID CASE = UUID.fromString("0194f7a0-0000-7000-8000-000000000009");

    @Test
    void theSameDecisionGivesTheSameBytes() {
        assertThat(document().canonical()).isEqualTo(document().canonical());
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        assertThat(CertificateDocument.read(document().canonical())).isEqualTo(document());
    }

    @Test
    void saysInWordsWhatWasFound() {
        assertThat(document().whatWasChecked().get("en"))
                .contains("Claimed twice: found something. Report R-2026-0017 already claims this work:"
                        + " same equipment, same day (2 March 2026), same nature.");
    }

    private static CertificateDocument document() {
        var rules = RuleSetReader.read(FILE, ResourceFile.read(FILE));
        var facts = Examples.read("rulesets/closeout-basic-3.examples.yaml").stream()
                .filter(example -> example.rule().equals("duplicate-claim"))
                .findFirst()
                .orElseThrow()
                .facts();
        var examination = RuleEngine.examine(facts, rules);
        var decided = new Certified(
                new Certified.Report(CASE, "R-1", 1, "00", CASE, null),
                new Certified.Verdict(CASE, "APPROVED", "MANUAL", "user:u", Instant.EPOCH),
                rules.sha256(),
                examination.findings().stream()
                        .map(finding -> new Certified.Settled(finding, "WAIVED"))
                        .toList(),
                List.of());
        return CertificateDocument.of(decided, rules, "11", examination);
    }
}
