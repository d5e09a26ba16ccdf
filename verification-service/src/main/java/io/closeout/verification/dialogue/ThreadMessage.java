package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.ExchangeThread.Said;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What one side wrote in a thread. It never changes and never goes into an event. */
@Entity
@Immutable
public class ThreadMessage {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID caseId;

    private UUID threadId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private int position;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String text;

    private String writtenBy;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ThreadMessage() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public ThreadMessage(UUID id, ExchangeThread thread, int position, String text, Said said) {
        this.id = id;
        this.caseId = thread.caseId();
        this.threadId = thread.id();
        this.position = position;
        this.side = said.side();
        this.text = text;
        this.writtenBy = said.account();
        this.writtenAt = said.at();
    }

    /** Whether it is the very same message, sent again. */
    public boolean isThatOf(UUID thread, String account, String words) {
        return threadId.equals(thread) && writtenBy.equals(account) && text.equals(words);
    }

    public UUID id() {
        return id;
    }

    public UUID threadId() {
        return threadId;
    }

    public Side side() {
        return side;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
