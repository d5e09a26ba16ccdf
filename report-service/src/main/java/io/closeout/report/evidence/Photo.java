package io.closeout.report.evidence;

import io.closeout.events.Digests;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.report.drafting.ReportContent;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A photo that came and is kept. What it shows may be corrected while its report is a draft; its bytes never change. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Photo {

    @EmbeddedId
    private PhotoKey key;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    @Column(updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    @Column(updatable = false)
    private @Nullable Instant capturedAt;

    @Column(updatable = false)
    private @Nullable Long look;

    private byte @Nullable [] sealedNotes;

    private @Nullable UUID sealedFor;

    @Column(updatable = false)
    private Instant storedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Photo() {}

    /**
     * What is known of the original.
     *
     * @param mediaType as its bytes say
     * @param look what it looks like, see {@link Look}
     */
    record File(
            String mediaType,
            long size,
            int width,
            int height,
            @Nullable Long look) {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    Photo(PhotoKey key, UUID documentId, AttachmentKind kind, File file, @Nullable Instant captured, Instant storedAt) {
        this.key = key;
        this.documentId = documentId;
        this.kind = kind;
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.width = file.width();
        this.height = file.height();
        this.look = file.look();
        this.capturedAt = captured == null ? null : captured.truncatedTo(ChronoUnit.MICROS);
        this.storedAt = storedAt;
    }

    void showsRather(AttachmentKind other) {
        this.kind = other;
    }

    /** Whether a content means this photo as it is kept. */
    boolean isAs(ReportContent.Attachment named) {
        return kind == named.kind() && mediaType.equals(named.mediaType()) && size == named.size();
    }

    /**
     * For the event: where it was taken and with what stays here.
     *
     * @param metresFromSite null where it is not known
     */
    Attachment told(@Nullable Long metresFromSite) {
        return Attachment.newBuilder()
                .setDocumentId(documentId)
                .setKind(kind)
                .setMediaType(mediaType)
                .setSha256(Digests.sha256(key.sha256()))
                .setSize(size)
                .setHref(href())
                .setCapturedAt(capturedAt)
                .setPerceptualHash(look)
                .setMetresFromSite(metresFromSite)
                .build();
    }

    String href() {
        return "/api/reports/%s/photos/%s".formatted(key.reportId(), key.sha256());
    }

    String sha256() {
        return key.sha256();
    }

    UUID documentId() {
        return documentId;
    }

    AttachmentKind kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Nullable
    Instant capturedAt() {
        return capturedAt;
    }

    /** Where it was taken and with what, for the person whose visit it shows. */
    void keepNotes(UUID person, byte[] sealed) {
        this.sealedFor = person;
        this.sealedNotes = sealed;
    }

    /** Nobody may keep the notes for a person who is forgotten. */
    void dropNotes() {
        this.sealedFor = null;
        this.sealedNotes = null;
    }

    byte @Nullable [] sealedNotes() {
        return sealedNotes;
    }

    @Nullable
    UUID sealedFor() {
        return sealedFor;
    }

    UUID reportId() {
        return key.reportId();
    }

    Instant storedAt() {
        return storedAt;
    }
}
