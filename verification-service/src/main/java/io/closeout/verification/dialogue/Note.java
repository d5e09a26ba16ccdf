package io.closeout.verification.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Free words of a reviewer. They stay here; the public contract gets their address and digest. */
@Entity
@Immutable
public class Note {

    private static final String MEDIA_TYPE = "text/plain; charset=utf-8";

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private String text;
    private byte[] sha256;
    private long size;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private String writtenBy;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Note() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public Note(UUID id, UUID caseId, String text, String writtenBy, Instant writtenAt) {
        var bytes = text.getBytes(UTF_8);
        this.id = id;
        this.caseId = caseId;
        this.text = text;
        this.sha256 = digest(bytes);
        this.size = bytes.length;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public String text() {
        return text;
    }

    /** As the public contract refers to it. */
    public DocumentRef reference() {
        var href = "/api/verifications/%s/notes/%s".formatted(caseId, id);
        return new DocumentRef(id, MEDIA_TYPE, Digests.sha256(sha256), size, href);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
