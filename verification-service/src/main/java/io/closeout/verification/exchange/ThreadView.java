package io.closeout.verification.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread as every side sees it; it names sides, not persons.
 *
 * @param reportVersion the version it is about, which an amendment may have replaced
 * @param blocks whether the report is not approved before it is settled
 * @param question what the station is asked, if a query began the thread
 */
public record ThreadView(
        UUID threadId,
        @Nullable String lineId,
        @Nullable String ruleId,
        int reportVersion,
        String openedBy,
        Instant openedAt,
        String state,
        boolean blocks,
        @Nullable String resolvedHow,
        @Nullable Instant resolvedAt,
        @Nullable QuestionView question,
        List<EntryView> entries,
        List<FileView> files) {

    @JsonIgnore
    public boolean isOpen() {
        return state.equals("OPEN");
    }

    /** Where the query stands, and where its answer is taken. */
    public record QuestionView(
            UUID queryId, String questionId, int round, String state, LocalDate answerBy, String answerAt) {

        @JsonIgnore
        public boolean isAwaited() {
            return state.equals("OPEN");
        }
    }

    /**
     * One thing that was said. An answer to a query has its words with the report service, at {@code answerHref}, or is a
     * prepared one.
     */
    public record EntryView(
            String side,
            @Nullable Instant at,
            @Nullable String text,
            @Nullable String answerKey,
            @Nullable String answerHref) {}

    /** A photo or document, to be saved from {@code href}. */
    public record FileView(
            String name, String mediaType, long size, String side, Instant addedAt, String sha256, String href) {}
}
