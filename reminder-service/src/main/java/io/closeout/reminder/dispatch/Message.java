package io.closeout.reminder.dispatch;

import io.closeout.kit.look.Languages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One try to hand a message to the mail server, on record before the server hears of it. */
@Entity
class Message {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID payerId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private String mailId;
    private String language;
    private String template;

    @Column(name = "content_sha256")
    private byte[] contentSha256;

    private @Nullable String detail;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Message() {}

    // Hibernate fills the tenant
    @SuppressWarnings("NullAway.Init")
    private Message(UUID payerId, Letter letter, WrittenMail mail) {
        this.id = letter.messageId();
        this.payerId = payerId;
        this.day = letter.day();
        this.state = MessageState.SENDING;
        this.mailId = mail.mailId();
        this.language = Languages.code(letter.locale());
        this.template = letter.code();
        this.contentSha256 = mail.sha256();
    }

    static Message begun(UUID payerId, Letter letter, WrittenMail mail) {
        return new Message(payerId, letter, mail);
    }

    /** An outcome that is known replaces one that was not; nothing replaces one that is known. */
    void ended(MessageState how, @Nullable String why, Instant when) {
        if (state != MessageState.SENDING && state != MessageState.UNKNOWN) {
            throw new IllegalStateException("message %s is %s already".formatted(id, state));
        }
        state = how;
        detail = why;
        endedAt = when;
    }

    UUID id() {
        return id;
    }

    UUID payerId() {
        return payerId;
    }

    MessageState state() {
        return state;
    }

    String mailId() {
        return mailId;
    }

    String language() {
        return language;
    }

    String template() {
        return template;
    }

    byte[] contentSha256() {
        return contentSha256.clone();
    }
}
