package io.closeout.report.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import io.closeout.kit.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A signature as it is kept: what is about a person sealed, and the record that binds it to the content in clear. */
@Entity
@Immutable
@Table(name = "signature")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class KeptSignature {

    private static final String MEDIA_TYPE = "application/json";

    @EmbeddedId
    private VersionKey key;

    @TenantId
    private String tenantId;

    private UUID documentId;
    private UUID signerId;
    private byte[] sealedName;
    private byte[] sealedRole;
    private byte @Nullable [] sealedImage;
    private String record;

    @Column(name = "record_sha256")
    private String recordSha256;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KeptSignature() {}

    /** The sealed parts; no image for a signature that was not drawn. */
    record Sealed(byte[] name, byte[] role, byte @Nullable [] image) {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    KeptSignature(VersionKey key, UUID documentId, UUID signerId, Sealed sealed, String record) {
        this.key = key;
        this.documentId = documentId;
        this.signerId = signerId;
        this.sealedName = sealed.name();
        this.sealedRole = sealed.role();
        this.sealedImage = sealed.image();
        this.record = record;
        this.recordSha256 = SignatureRecord.sha256(record.getBytes(UTF_8));
    }

    static Place place(VersionKey key, String field) {
        return new Place("signature", key.reportId() + "/" + key.version(), field);
    }

    Place place(String field) {
        return place(key, field);
    }

    /** For the event: address and digest of the record. */
    DocumentRef told() {
        return new DocumentRef(
                documentId,
                MEDIA_TYPE,
                Digests.sha256(recordSha256),
                (long) record.getBytes(UTF_8).length,
                "/api/reports/%s/versions/%d/signature".formatted(key.reportId(), key.version()));
    }

    VersionKey key() {
        return key;
    }

    UUID reportId() {
        return key.reportId();
    }

    int version() {
        return key.version();
    }

    UUID signerId() {
        return signerId;
    }

    Sealed sealed() {
        return new Sealed(sealedName, sealedRole, sealedImage);
    }

    /** Canonical JSON (RFC 8785), byte for byte. */
    String record() {
        return record;
    }
}
