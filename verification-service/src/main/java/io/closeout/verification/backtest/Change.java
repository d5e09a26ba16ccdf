package io.closeout.verification.backtest;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that would come out otherwise.
 *
 * @param position in the order of the past, from 1
 * @param valueCents estimate of what the report is worth; null if nothing could be valued
 * @param added rules that would find something more, as {@code removed} would less
 * @param changed rules whose finding would be graver or milder
 */
public record Change(
        long position,
        ReportVersion report,
        ChangeKind kind,
        UUID station,
        String country,
        @Nullable Long valueCents,
        @Nullable String valueCurrency,
        List<String> added,
        List<String> removed,
        List<String> changed,
        List<String> notJudged,
        KnownOutcome outcome) {

    public Change {
        added = distinct(added);
        removed = distinct(removed);
        changed = distinct(changed);
        notJudged = distinct(notJudged);
    }

    /** Which version of which report. */
    public record ReportVersion(UUID caseId, int version, String number) {}

    /** For pages. */
    public String outcomeKey() {
        return "outcome." + outcome;
    }

    private static List<String> distinct(Collection<String> rules) {
        return rules.stream().distinct().sorted().toList();
    }
}
