package io.closeout.verification.clock;

import io.closeout.events.Meta;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.events.verification.VerificationOverdue;
import io.closeout.kit.policy.Source;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The time for one answer about one version of a report. It strikes each of its two hours once, and never when stopped. */
@Entity
public class AnswerClock {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private String reportNumber;
    private int reportVersion;
    private UUID performerId;

    @Enumerated(EnumType.STRING)
    private AwaitedAnswer awaited;

    private String zone;
    private String policyId;
    private int policyVersion;
    private Instant startedAt;
    private Instant atRiskAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private @Nullable Instant atRiskSaidAt;
    private @Nullable Instant overdueSaidAt;
    private @Nullable Instant stoppedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AnswerClock() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    AnswerClock(UUID id, ReportSigned report, AwaitedAnswer awaited, Hours hours, Source policy) {
        this.id = id;
        this.caseId = report.getCaseId();
        this.reportNumber = report.getReportNumber();
        this.reportVersion = report.getReportVersion();
        this.performerId = report.getPerformerId();
        this.awaited = awaited;
        this.zone = report.getZone();
        this.policyId = policy.policyId();
        this.policyVersion = policy.version();
        this.startedAt = hours.startedAt();
        this.atRiskAt = hours.atRiskAt();
        this.dueAt = hours.dueAt();
        this.state = ClockState.RUNNING;
    }

    /** When it was started and when it strikes. */
    record Hours(Instant startedAt, Instant atRiskAt, Instant dueAt) {}

    /** Empty before four fifths of the time are over, once it was said, and when nobody is awaited any more. */
    Optional<VerificationAtRisk> saysAtRisk(Instant now) {
        if (state == ClockState.STOPPED || atRiskSaidAt != null || now.isBefore(atRiskAt)) {
            return Optional.empty();
        }
        atRiskSaidAt = now;
        return Optional.of(VerificationAtRisk.newBuilder()
                .setMeta(Meta.PENDING)
                .setClockId(id)
                .setCaseId(caseId)
                .setReportNumber(reportNumber)
                .setReportVersion(reportVersion)
                .setPerformerId(performerId)
                .setAwaited(awaited)
                .setStartedAt(startedAt)
                .setDueAt(dueAt)
                .setZone(zone)
                .build());
    }

    /** Empty before the time is over, once it was said, and when nobody is awaited any more. */
    Optional<VerificationOverdue> saysOverdue(Instant now) {
        if (state == ClockState.STOPPED || overdueSaidAt != null || now.isBefore(dueAt)) {
            return Optional.empty();
        }
        overdueSaidAt = now;
        return Optional.of(VerificationOverdue.newBuilder()
                .setMeta(Meta.PENDING)
                .setClockId(id)
                .setCaseId(caseId)
                .setReportNumber(reportNumber)
                .setReportVersion(reportVersion)
                .setPerformerId(performerId)
                .setAwaited(awaited)
                .setStartedAt(startedAt)
                .setDueAt(dueAt)
                .setZone(zone)
                .build());
    }

    /** When it strikes next; empty when it has struck both hours or nobody is awaited any more. */
    Optional<Instant> next() {
        if (state == ClockState.STOPPED || overdueSaidAt != null) {
            return Optional.empty();
        }
        return Optional.of(atRiskSaidAt == null ? atRiskAt : dueAt);
    }

    /** The last day for the answer, as people at the place of work see it. */
    public LocalDate answerBy() {
        return LocalDate.ofInstant(dueAt, ZoneId.of(zone));
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public AwaitedAnswer awaited() {
        return awaited;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant atRiskAt() {
        return atRiskAt;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
