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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private UUID performerId;
    private Instant foundAt;
    private @Nullable Long valueCents;
    private @Nullable String valueCurrency;
    private @Nullable Long cutCents;
    private boolean carriedOn;

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
        this.explanation = write(explanationOf(finding));
        // What does not stop a report needs nobody to clear it.
        this.outcome = finding.severity() == Severity.INFO ? FindingOutcome.CLEARED : FindingOutcome.OPEN;
        this.performerId = verification.subject().performerId();
        this.foundAt = verification.waitingSince();
    }

    /** What is at stake, in hundredths of the currency unit: an estimate, for learning and never for a bill. */
    void worth(long cents, String currency) {
        valueCents = cents;
        valueCurrency = currency;
    }

    /** A decision settles what was open. */
    public void decide(FindingOutcome decided) {
        if (outcome == FindingOutcome.OPEN) {
            outcome = decided;
        }
    }

    /** Whether the rules say the same again. */
    boolean says(Finding finding) {
        return ruleId.equals(finding.ruleId())
                && ruleVersion.equals(finding.version())
                && severity == finding.severity()
                && Objects.equals(lineId, finding.lineId())
                && explanation().equals(explanationOf(finding));
    }

    /** How much of what was at stake a decision took away. */
    void cut(long cents) {
        cutCents = cents;
    }

    void cutAll() {
        cutCents = valueCents;
    }

    /** The station amended the report: whatever a rule does not find again is answered. */
    void amended(Collection<KeptFinding> foundNow) {
        if (outcome == FindingOutcome.OPEN) {
            carriedOn = foundNow.stream().anyMatch(this::isTheSameAs);
            outcome = carriedOn ? FindingOutcome.OPEN : FindingOutcome.CLEARED;
        }
    }

    private boolean isTheSameAs(KeptFinding other) {
        return ruleId.equals(other.ruleId) && Objects.equals(lineId, other.lineId);
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

    private static Explanation explanationOf(Finding finding) {
        return new Explanation(finding.parameters(), finding.inputs(), finding.limits());
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
