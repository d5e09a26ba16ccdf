package io.closeout.report.summary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a report, ready to be shown in the reader's language.
 *
 * @param versions newest first
 * @param proposals newest first
 * @param comparison null with fewer than two versions
 */
public record History(
        UUID id,
        String number,
        String zone,
        Map<String, String> words,
        List<Version> versions,
        List<Proposal> proposals,
        @Nullable Comparison comparison) {

    /** Whether the customer has something to answer. */
    public boolean isAsking() {
        return proposals.stream().anyMatch(proposal -> proposal.until() != null);
    }

    /**
     * One version.
     *
     * @param title such as "Version 2"
     * @param state of the badge, which never stands without its word
     * @param reason null for the first
     */
    public record Version(
            int number,
            String title,
            String state,
            String standing,
            String signer,
            Instant signedAt,
            boolean hasOwnSignature,
            @Nullable String reason,
            String digest) {}

    /**
     * One proposal.
     *
     * @param fate what it would replace, or which version it became
     * @param until while it waits
     * @param differences while it waits
     */
    public record Proposal(
            String title,
            String state,
            String standing,
            String fate,
            String reason,
            Instant askedAt,
            @Nullable Instant until,
            @Nullable Instant endedAt,
            @Nullable String declineReason,
            List<Difference> differences) {}

    /** Two versions side by side. */
    public record Comparison(int from, int to, List<Difference> differences) {}
}
