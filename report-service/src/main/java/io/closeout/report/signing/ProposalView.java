package io.closeout.report.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.report.link.LinkMails;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment that waits, or waited, for the signer.
 *
 * @param amendedVersion the version it would replace, and no other
 * @param changes what it would change, as in a version
 * @param agreedVersion the version it became
 * @param declineReason in the signer's words
 * @param proposedBy for those who can propose
 * @param mail how the mail to the signer stands; for those who can propose
 * @param link in the answer that made it and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        String href,
        int number,
        ProposalState state,
        int amendedVersion,
        String contentSha256,
        String reasonKey,
        @Nullable UUID queryId,
        JsonNode changes,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable Integer agreedVersion,
        @Nullable String declineReason,
        @Nullable String proposedBy,
        LinkMails.@Nullable State mail,
        @Nullable String link) {

    static ProposalView of(ProposedAmendment proposal, ProposalState standing) {
        return new ProposalView(
                "/api/reports/%s/proposals/%d"
                        .formatted(proposal.key().reportId(), proposal.key().number()),
                proposal.key().number(),
                standing,
                proposal.amendedVersion(),
                proposal.canonical().sha256(),
                proposal.reasonKey(),
                proposal.queryId(),
                ContentDiff.read(proposal.changes()),
                proposal.proposedAt(),
                proposal.expiresAt(),
                proposal.endedAt(),
                proposal.agreedVersion(),
                proposal.declineReason(),
                null,
                null,
                null);
    }

    ProposalView forSenders(String by, LinkMails.@Nullable State mailed) {
        return copy(by, mailed, link);
    }

    ProposalView with(String url) {
        return copy(proposedBy, mail, url);
    }

    private ProposalView copy(@Nullable String by, LinkMails.@Nullable State mailed, @Nullable String url) {
        return new ProposalView(
                href,
                number,
                state,
                amendedVersion,
                contentSha256,
                reasonKey,
                queryId,
                changes,
                proposedAt,
                expiresAt,
                endedAt,
                agreedVersion,
                declineReason,
                by,
                mailed,
                url);
    }
}
