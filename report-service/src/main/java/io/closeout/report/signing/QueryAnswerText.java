package io.closeout.report.signing;

import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import io.closeout.events.report.QueryAnswer;
import io.closeout.kit.vault.Place;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The words of an answer, sealed. They stay here; the event carries their address and the digest of the sealed bytes. */
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
    private UUID sealedFor;
    private byte[] sealedText;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected QueryAnswerText() {}

    /** Words under the key of the person they may be about. */
    record Sealed(UUID person, byte[] text) {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    QueryAnswerText(AnswerKey key, UUID reportId, UUID documentId, Sealed sealed, Instant answeredAt) {
        this.key = key;
        this.reportId = reportId;
        this.documentId = documentId;
        this.sealedFor = sealed.person();
        this.sealedText = sealed.text();
        this.answeredAt = answeredAt;
    }

    static Place place(AnswerKey key) {
        return new Place("query_answer", key.queryId() + "/" + key.questionId(), "text");
    }

    QueryAnswer told() {
        var href = "/api/reports/%s/answers/%s".formatted(reportId, documentId);
        var digest = Digests.sha256(SignatureRecord.sha256(sealedText));
        var document = new DocumentRef(documentId, "text/plain;charset=UTF-8", digest, (long) sealedText.length, href);
        return new QueryAnswer(key.questionId(), null, List.of(), document, List.of());
    }

    AnswerKey key() {
        return key;
    }

    String questionId() {
        return key.questionId();
    }

    UUID reportId() {
        return reportId;
    }

    Sealed sealed() {
        return new Sealed(sealedFor, sealedText);
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
