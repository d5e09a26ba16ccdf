package io.closeout.report.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param type name of the event
 * @param reference number of a document
 * @param detail a message key, code or count
 * @param facts what it says besides
 * @param doubts what was found or asked and is no result; absent for who does not see that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryItem(
        UUID eventId,
        UUID caseId,
        @Nullable String reportNumber,
        String type,
        Instant occurredAt,
        @Nullable String reference,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String detail,
        @Nullable List<Fact> facts,
        @Nullable List<Fact> doubts) {

    /** For pages: all that is told below the sentence. */
    public List<Fact> said() {
        return Stream.of(facts, doubts)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }
}
