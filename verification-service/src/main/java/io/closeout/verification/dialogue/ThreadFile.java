package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.ExchangeThread.Said;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A photo or document that one side put into a thread; the digest of its bytes is its name. */
@Entity
@Immutable
public class ThreadFile {

    @EmbeddedId
    private Key key;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private String name;
    private String mediaType;
    private long size;

    @Enumerated(EnumType.STRING)
    private Side side;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private String addedBy;

    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ThreadFile() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public ThreadFile(ExchangeThread thread, Content content, Said said) {
        this.key = new Key(thread.id(), content.sha256());
        this.caseId = thread.caseId();
        this.name = content.name();
        this.mediaType = content.mediaType();
        this.size = content.size();
        this.side = said.side();
        this.addedBy = said.account();
        this.addedAt = said.at();
    }

    public UUID threadId() {
        return key.threadId();
    }

    public UUID caseId() {
        return caseId;
    }

    public Side side() {
        return side;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public Content content() {
        return new Content(key.sha256(), name, mediaType, size);
    }

    /** A file of a thread. */
    @Embeddable
    public record Key(UUID threadId, String sha256) implements Serializable {}

    /**
     * What a file is.
     *
     * @param name for people to save it under; letters, digits, space, dot, dash and underscore only
     */
    public record Content(String sha256, String name, String mediaType, long size) {}
}
