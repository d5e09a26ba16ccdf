package io.closeout.verification.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.look.Languages;
import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.rules.Check;
import io.closeout.verification.rules.Examination;
import io.closeout.verification.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is written: canonical JSON (RFC 8785), so that everybody who has the same content has the same
 * digest. Numbers that may be large are texts, because canonical JSON knows no whole numbers beyond 2^53.
 *
 * @param certificate version of this form
 * @param factsSha256 digest of the facts as they are kept
 * @param whatWasChecked one sentence per check, by language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateDocument(
        int certificate,
        String caseId,
        String reportNumber,
        int reportVersion,
        String contentSha256,
        Decision decision,
        Rules ruleSet,
        String factsSha256,
        List<CheckResult> checks,
        List<Found> findings,
        List<Line> lines,
        Map<String, List<String>> whatWasChecked) {

    private static final int FORM = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Who decided what. */
    record Decision(String verificationId, String outcome, String mode, String by, String at) {}

    /** The rules that were applied. */
    record Rules(String id, String version, String sha256) {}

    /** How a check went, and on how many lines or photos. */
    record CheckResult(String rule, String version, String result, int asked, int found, int unknown) {

        static CheckResult of(Check check) {
            return new CheckResult(
                    check.ruleId(),
                    check.ruleVersion(),
                    check.result().name(),
                    check.asked(),
                    check.found(),
                    check.unknown());
        }
    }

    /** What a check found, with the values it compared. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String rule,
            String version,
            String severity,
            @Nullable String line,
            String outcome,
            String message,
            Map<String, String> parameters,
            Map<String, String> inputs,
            Map<String, String> limits) {

        static Found of(Certified.Settled settled) {
            var finding = settled.finding();
            var limits = new TreeMap<String, String>();
            finding.limits().forEach((name, value) -> limits.put(name, value.toString()));
            return new Found(
                    finding.ruleId(),
                    finding.version(),
                    finding.severity().name(),
                    finding.lineId(),
                    settled.outcome(),
                    finding.messageKey(),
                    finding.parameters(),
                    finding.inputs(),
                    limits);
        }
    }

    /** What is approved of a line, who pays it and by which clause. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String line,
            String reported,
            String approved,
            String unit,
            String coverage,
            String purpose,
            @Nullable String clause) {

        static Line of(ApprovedLine line) {
            var quantity = line.line().getQuantity();
            return new Line(
                    line.line().getLineId(),
                    quantity.getAmount().toPlainString(),
                    line.approved().toPlainString(),
                    quantity.getUnit(),
                    line.coverage().name(),
                    line.purpose().name(),
                    line.clauseId());
        }
    }

    static CertificateDocument of(Certified decided, RuleSet rules, String factsSha256, Examination examination) {
        var report = decided.report();
        var verdict = decided.verdict();
        return new CertificateDocument(
                FORM,
                report.caseId().toString(),
                report.number(),
                report.version(),
                report.contentSha256(),
                new Decision(
                        verdict.verificationId().toString(),
                        verdict.outcome(),
                        verdict.mode(),
                        verdict.decidedBy(),
                        verdict.decidedAt().toString()),
                new Rules(rules.id(), rules.version(), rules.sha256()),
                factsSha256,
                examination.checks().stream().map(CheckResult::of).toList(),
                decided.findings().stream().map(Found::of).toList(),
                decided.lines().stream().map(Line::of).toList(),
                sentences(decided, examination));
    }

    private static Map<String, List<String>> sentences(Certified decided, Examination examination) {
        var languages = new TreeMap<String, List<String>>();
        for (var language : Languages.all()) {
            languages.put(
                    language, CheckSentences.of(Languages.of(language), examination.checks(), decided.findings()));
        }
        return languages;
    }

    byte[] canonical() {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(this)).getEncodedUTF8();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static CertificateDocument read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, CertificateDocument.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept certificate cannot be read", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
