package io.closeout.verification.dialogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One question of a query and, once there is one, its answer: a prepared one or a document of the station. */
@Entity
@Table(name = "question")
public class AskedQuestion {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID queryId;
    private String questionId;
    private @Nullable String lineId;
    private @Nullable String ruleId;
    private UUID noteId;
    private @Nullable String answerKey;
    private @Nullable String answerHref;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AskedQuestion() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public AskedQuestion(UUID id, UUID queryId, String questionId, Anchor anchor, UUID noteId) {
        this.id = id;
        this.queryId = queryId;
        this.questionId = questionId;
        this.lineId = anchor.lineId();
        this.ruleId = anchor.ruleId();
        this.noteId = noteId;
    }

    void answer(@Nullable String key, @Nullable String href) {
        answerKey = key;
        answerHref = href;
    }

    public UUID queryId() {
        return queryId;
    }

    public String questionId() {
        return questionId;
    }

    public Anchor anchor() {
        return new Anchor(lineId, ruleId);
    }

    public UUID noteId() {
        return noteId;
    }

    public @Nullable String answerKey() {
        return answerKey;
    }

    public @Nullable String answerHref() {
        return answerHref;
    }

    /** What a question hangs on; neither means the whole report. */
    public record Anchor(@Nullable String lineId, @Nullable String ruleId) {}
}
