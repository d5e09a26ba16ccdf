package io.closeout.verification.window;

import io.closeout.events.Meta;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.WindowCause;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.policy.Source;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The time for adjustments of one version of a report. It is closed once, and stays closed. */
@Entity
class AdjustmentWindow {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private String reportNumber;
    private int reportVersion;

    @Enumerated(EnumType.STRING)
    private WindowCause cause;

    private String zone;
    private String policyId;
    private int policyVersion;
    private Instant openedAt;
    private Instant closesAt;
    private @Nullable String stationConfirmedBy;
    private @Nullable Instant stationConfirmedAt;
    private @Nullable String officeConfirmedBy;
    private @Nullable Instant officeConfirmedAt;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable WindowEnd closedWhy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AdjustmentWindow() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    AdjustmentWindow(UUID id, ReportSigned report, WindowCause cause, Source policy, Stretch stretch) {
        this.id = id;
        this.caseId = report.getCaseId();
        this.reportNumber = report.getReportNumber();
        this.reportVersion = report.getReportVersion();
        this.cause = cause;
        this.zone = report.getZone();
        this.policyId = policy.policyId();
        this.policyVersion = policy.version();
        this.openedAt = stretch.opensAt();
        this.closesAt = stretch.closesAt();
    }

    /** From when to when. */
    record Stretch(Instant opensAt, Instant closesAt) {}

    /**
     * A side confirms once; what it says again changes nothing.
     *
     * @return whether it had not said so before
     */
    boolean confirm(Side side, String account, Instant now) {
        if (closedAt != null || (side == Side.STATION ? stationConfirmedAt : officeConfirmedAt) != null) {
            return false;
        }
        if (side == Side.STATION) {
            stationConfirmedBy = account;
            stationConfirmedAt = now;
        } else {
            officeConfirmedBy = account;
            officeConfirmedAt = now;
        }
        return true;
    }

    boolean isConfirmedByBoth() {
        return stationConfirmedAt != null && officeConfirmedAt != null;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** @throws IllegalStateException if it is closed already */
    AdjustmentWindowClosed close(ReportSigned report, WindowEnd how, Instant now) {
        if (closedAt != null) {
            throw new IllegalStateException("window %s is closed".formatted(id));
        }
        closedAt = now;
        closedWhy = how;
        return AdjustmentWindowClosed.newBuilder()
                .setMeta(Meta.PENDING)
                .setWindowId(id)
                .setCaseId(caseId)
                .setReportNumber(reportNumber)
                .setReportVersion(reportVersion)
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setClosedAt(now)
                .setEnd(how)
                .build();
    }

    AdjustmentWindowOpened opened(ReportSigned report, List<Finding> findings) {
        return AdjustmentWindowOpened.newBuilder()
                .setMeta(Meta.PENDING)
                .setWindowId(id)
                .setCaseId(caseId)
                .setReportNumber(reportNumber)
                .setReportVersion(reportVersion)
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setOpenedAt(openedAt)
                .setClosesAt(closesAt)
                .setZone(zone)
                .setCause(cause)
                .setPolicyId(policyId)
                .setPolicyVersion(Integer.toString(policyVersion))
                .setFindings(findings)
                .build();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant closesAt() {
        return closesAt;
    }

    WindowView view() {
        return new WindowView(
                id,
                caseId,
                reportNumber,
                reportVersion,
                cause,
                zone,
                openedAt,
                closesAt,
                stationConfirmedAt,
                officeConfirmedAt,
                closedAt,
                closedWhy);
    }
}
