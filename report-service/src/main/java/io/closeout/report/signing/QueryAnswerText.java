package io.closeout.report.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import io.closeout.events.report.QueryAnswer;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The words of an answer. They stay here; the event carries their address and digest. */
@Entity
@Immutable
@Table(name = "query_answer")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class QueryAnswerText {

    @EmbeddedId
    private AnswerKey key;

    @TenantId
    private String tenantId;

    private UUID reportId;
    private UUID documentId;
    private String text;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected QueryAnswerText() {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    QueryAnswerText(AnswerKey key, UUID reportId, UUID documentId, String text, Instant answeredAt) {
        this.key = key;
        this.reportId = reportId;
        this.documentId = documentId;
        this.text = text;
        this.answeredAt = answeredAt;
    }

    QueryAnswer told() {
        var bytes = text.getBytes(UTF_8);
        var href = "/api/reports/%s/answers/%s".formatted(reportId, documentId);
        var document = new DocumentRef(
                documentId, "text/plain;charset=UTF-8", Digests.sha256(sha256(bytes)), (long) bytes.length, href);
        return new QueryAnswer(key.questionId(), null, List.of(), document, List.of());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String questionId() {
        return key.questionId();
    }

    UUID reportId() {
        return reportId;
    }

    String text() {
        return text;
    }
}
