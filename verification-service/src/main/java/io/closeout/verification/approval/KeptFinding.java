package io.closeout.verification.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.events.common.Parameter;
import io.closeout.verification.certificate.Certified;
import io.closeout.verification.rules.ClearedBy;
import io.closeout.verification.rules.Finding;
import io.closeout.verification.rules.Severity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A finding as it is kept: the explanation never changes, only its outcome does. */
@Entity
@Table(name = "finding")
public class KeptFinding {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private int reportVersion;
    private int position;
    private String ruleId;
    private String ruleVersion;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable String lineId;

    @Enumerated(EnumType.STRING)
    private ClearedBy clearedBy;

    private String messageKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private String explanation;

    @Enumerated(EnumType.STRING)
    private FindingOutcome outcome;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KeptFinding() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    KeptFinding(UUID id, Verification verification, int position, Finding finding) {
        this.id = id;
        this.caseId = verification.caseId();
        this.reportVersion = verification.reportVersion();
        this.position = position;
        this.ruleId = finding.ruleId();
        this.ruleVersion = finding.version();
        this.severity = finding.severity();
        this.lineId = finding.lineId();
        this.clearedBy = finding.clearedBy();
        this.messageKey = finding.messageKey();
        this.explanation = write(new Explanation(finding.parameters(), finding.inputs(), finding.limits()));
        // What does not stop a report needs nobody to clear it.
        this.outcome = finding.severity() == Severity.INFO ? FindingOutcome.CLEARED : FindingOutcome.OPEN;
    }

    /** A decision settles what was open. */
    public void decide(FindingOutcome decided) {
        if (outcome == FindingOutcome.OPEN) {
            outcome = decided;
        }
    }

    /** As the public contract says it. */
    public io.closeout.events.verification.Finding published() {
        return io.closeout.events.verification.Finding.newBuilder()
                .setRuleId(ruleId)
                .setVersion(ruleVersion)
                .setSeverity(io.closeout.events.verification.Severity.valueOf(severity.name()))
                .setMessageKey(messageKey)
                .setParameters(parameters())
                .setOutcome(io.closeout.events.verification.FindingOutcome.valueOf(outcome.name()))
                .setLineId(lineId)
                .build();
    }

    /** As a certificate tells it. */
    Certified.Settled settled() {
        var why = explanation();
        var finding = new Finding(
                ruleId,
                ruleVersion,
                severity,
                lineId,
                clearedBy,
                messageKey,
                why.parameters(),
                why.inputs(),
                why.limits());
        return new Certified.Settled(finding, outcome.name());
    }

    private List<Parameter> parameters() {
        return explanation().parameters().entrySet().stream()
                .map(parameter -> new Parameter(parameter.getKey(), parameter.getValue()))
                .toList();
    }

    public String ruleId() {
        return ruleId;
    }

    public String ruleVersion() {
        return ruleVersion;
    }

    public Severity severity() {
        return severity;
    }

    public @Nullable String lineId() {
        return lineId;
    }

    public ClearedBy clearedBy() {
        return clearedBy;
    }

    public String messageKey() {
        return messageKey;
    }

    public FindingOutcome outcome() {
        return outcome;
    }

    public Explanation explanation() {
        try {
            return JSON.readValue(explanation, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("finding %s has a broken explanation".formatted(id), e);
        }
    }

    private static String write(Explanation explanation) {
        try {
            return JSON.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Why the rule fired.
     *
     * @param parameters values of the message
     * @param inputs the facts the condition looked at
     * @param limits the thresholds they were held against
     */
    public record Explanation(Map<String, String> parameters, Map<String, String> inputs, Map<String, Long> limits) {}
}
