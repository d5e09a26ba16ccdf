package io.closeout.invoicing.rhythm;

import io.closeout.invoicing.issuing.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run would make now.
 *
 * @param most how many charges were looked at
 * @param complete how many charges could be billed; the others lack something and would be blocked
 */
record RunPreview(WaitingGroups.Waiting waiting, int most, int complete, List<Document> documents) {

    RunPreview {
        documents = List.copyOf(documents);
    }

    /** A document that the run would number. */
    record Document(int lines, BigDecimal net, BigDecimal tax, BigDecimal gross, String currency, List<Entry> entries) {

        Document {
            entries = List.copyOf(entries);
        }
    }

    /** A charge on it. */
    record Entry(@Nullable UUID caseId, @Nullable String reportNumber, LocalDate serviceTo, BigDecimal net) {}

    /** How many of the first ones lack something. */
    public int blocked() {
        return Math.max(0, Math.min(waiting.charges(), most) - complete);
    }

    static RunPreview of(WaitingGroups.Waiting waiting, int most, int complete, List<Draft> drafts) {
        return new RunPreview(
                waiting,
                most,
                complete,
                drafts.stream().map(RunPreview::document).toList());
    }

    private static Document document(Draft draft) {
        var sums = draft.breakdown();
        return new Document(
                Math.toIntExact(draft.lines().count()),
                sums.net().amount(),
                sums.tax().amount(),
                sums.gross().amount(),
                draft.currency().getCurrencyCode(),
                draft.parts().stream()
                        .map(part -> new Entry(
                                part.subject().caseId(),
                                part.subject().reportNumber(),
                                part.subject().serviceTo(),
                                part.net(draft.currency()).amount()))
                        .toList());
    }
}
