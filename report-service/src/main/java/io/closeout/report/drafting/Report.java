package io.closeout.report.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A report and the content in force. A draft may change; once signed, a content is only ever replaced by a whole new
 * version, and a withdrawn report does not change at all. The content column is long, so updates leave it out unless it
 * is what changed.
 */
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
public class Report {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Version
    private long rowVersion;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    /** 0 before the signature. */
    private int reportVersion;

    private String reportNumber;
    private UUID performerId;
    private UUID signerId;
    private UUID billToId;
    private @Nullable UUID sponsorId;
    private String content;

    @Column(name = "content_sha256")
    private String contentSha256;

    private @Nullable String internalRemarks;

    private @Nullable UUID technicianId;

    @Transient
    private @Nullable ReportContent read;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Report() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest; the tenant is Hibernate's
    private Report(UUID id, Draft draft, CanonicalContent canonical, Instant now) {
        this.id = id;
        this.rowVersion = 1;
        this.state = ReportState.DRAFT;
        this.createdAt = now;
        take(draft, canonical, now);
    }

    static Report draft(UUID id, Draft draft, CanonicalContent canonical, Instant now) {
        return new Report(id, draft, canonical, now);
    }

    private void take(Draft draft, CanonicalContent canonical, Instant now) {
        var taken = draft.content();
        this.reportNumber = taken.reportNumber();
        this.performerId = taken.performerId();
        this.signerId = taken.signerId();
        this.billToId = taken.billToId();
        this.sponsorId = taken.sponsorId();
        this.content = canonical.json();
        this.read = taken;
        this.contentSha256 = canonical.sha256();
        this.internalRemarks = InternalRemarks.write(draft.internalRemarks());
        this.changedAt = now;
    }

    /** The last technician who had it before it was signed; whoever else touches it changes nothing about that. */
    public void heldBy(@Nullable UUID technician) {
        if (technician != null) {
            technicianId = technician;
        }
    }

    boolean says(Draft draft, CanonicalContent canonical) {
        return contentSha256.equals(canonical.sha256()) && internalRemarks().equals(draft.internalRemarks());
    }

    /** @throws ReportNotOpenException once somebody has signed */
    void revise(Draft draft, CanonicalContent canonical, Instant now) {
        if (state != ReportState.DRAFT) {
            throw ReportNotOpenException.because(this);
        }
        take(draft, canonical, now);
    }

    /** The content in force becomes version 1. */
    public void sign(Instant now) {
        if (state != ReportState.DRAFT) {
            throw ReportNotOpenException.because(this);
        }
        state = ReportState.SIGNED;
        reportVersion = 1;
        changedAt = now;
    }

    /** A signed content is replaced by a new version; the old one stays with the signed versions. */
    public void amend(Draft draft, CanonicalContent canonical, Instant now) {
        requireSigned();
        take(draft, canonical, now);
        reportVersion++;
    }

    public void withdraw(Instant now) {
        requireSigned();
        state = ReportState.WITHDRAWN;
        changedAt = now;
    }

    /** @throws ReportNotOpenException while it is a draft, and after a withdrawal */
    public void requireSigned() {
        if (state != ReportState.SIGNED) {
            throw ReportNotOpenException.because(this);
        }
    }

    public UUID id() {
        return id;
    }

    public long rowVersion() {
        return rowVersion;
    }

    public ReportState state() {
        return state;
    }

    public int reportVersion() {
        return reportVersion;
    }

    public String reportNumber() {
        return reportNumber;
    }

    public UUID performerId() {
        return performerId;
    }

    public UUID signerId() {
        return signerId;
    }

    public UUID billToId() {
        return billToId;
    }

    public @Nullable UUID sponsorId() {
        return sponsorId;
    }

    /** Opaque; null where no technician's device had a part in it. */
    public @Nullable UUID technicianId() {
        return technicianId;
    }

    /** Everybody who has a part in it: who worked, who signs, who pays and who shares. */
    public Set<UUID> parties() {
        var parties = new HashSet<>(List.of(performerId, signerId, billToId));
        if (sponsorId != null) {
            parties.add(sponsorId);
        }
        content().split().forEach(share -> parties.add(share.payerId()));
        return parties;
    }

    /** The content in force in its one spelling. */
    public CanonicalContent canonical() {
        return new CanonicalContent(content, contentSha256);
    }

    public ReportContent content() {
        var known = read == null ? CanonicalContent.read(content) : read;
        read = known;
        return known;
    }

    public String contentSha256() {
        return contentSha256;
    }

    List<String> internalRemarks() {
        return InternalRemarks.read(internalRemarks);
    }

    @Nullable
    String storedInternalRemarks() {
        return internalRemarks;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
