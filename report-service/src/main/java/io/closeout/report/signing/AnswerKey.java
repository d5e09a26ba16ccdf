package io.closeout.report.signing;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One question of a query. */
@Embeddable
record AnswerKey(UUID queryId, String questionId) {}
