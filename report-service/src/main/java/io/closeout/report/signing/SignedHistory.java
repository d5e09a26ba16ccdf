package io.closeout.report.signing;

import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was signed, version by version, and what was proposed since, for whoever may see the report. */
@ApplicationScoped
public class SignedHistory {

    private final Reports reports;
    private final SignedVersions versions;
    private final Signers signers;
    private final Proposals proposals;
    private final Clock clock;

    SignedHistory(Reports reports, SignedVersions versions, Signers signers, Proposals proposals, Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.signers = signers;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * One version.
     *
     * @param content as canonical JSON
     * @param signer name and role of whoever signed it last; a dash where neither is kept any more
     * @param reasonKey null for the first
     * @param hasOwnSignature false where a correction carries the signature before it on
     */
    public record Version(
            int number,
            String content,
            String contentSha256,
            String signer,
            Instant signedAt,
            Instant receivedAt,
            @Nullable String reasonKey,
            boolean hasOwnSignature) {}

    /**
     * One proposal.
     *
     * @param before the content it would replace, as canonical JSON
     * @param after the content it proposes
     */
    public record Proposal(
            ProposalKey key,
            ProposalState state,
            int amendedVersion,
            String before,
            String after,
            String reasonKey,
            UUID signerId,
            Instant proposedAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable Integer agreedVersion,
            @Nullable String declineReason) {

        public ReportContent content() {
            return CanonicalContent.read(before);
        }
    }

    /** Oldest first. */
    @Transactional
    public List<Version> versionsOf(UUID reportId) {
        var byVersion = signers.ofReport(reportId);
        return versions.allOf(reportId).stream()
                .map(version ->
                        version(version, byVersion.getOrDefault(version.signatureVersion(), Signers.Signer.FORGOTTEN)))
                .toList();
    }

    private static Version version(SignedVersion version, Signers.Signer signer) {
        return new Version(
                version.version(),
                version.canonicalJson(),
                version.contentSha256(),
                signer.inWords(),
                version.signedAt(),
                version.receivedAt(),
                version.reasonKey(),
                version.signatureVersion() == version.version());
    }

    /** Newest first. */
    @Transactional
    public List<Proposal> proposalsOf(UUID reportId) {
        return reports.findByIdOptional(reportId)
                .map(report -> proposals.allOf(reportId).stream()
                        .map(proposal -> proposal(report, proposal))
                        .toList())
                .orElse(List.of());
    }

    @Transactional
    public Optional<Proposal> proposal(ProposalKey key) {
        return proposals
                .findByIdOptional(key)
                .flatMap(
                        proposal -> reports.findByIdOptional(key.reportId()).map(report -> proposal(report, proposal)));
    }

    private Proposal proposal(Report report, ProposedAmendment proposal) {
        var before = versions.of(report.id(), proposal.amendedVersion()).orElseThrow();
        return new Proposal(
                proposal.key(),
                proposal.standing(report, clock.instant()),
                proposal.amendedVersion(),
                before.canonicalJson(),
                proposal.canonical().json(),
                proposal.reasonKey(),
                proposal.signerId(),
                proposal.proposedAt(),
                proposal.expiresAt(),
                proposal.endedAt(),
                proposal.agreedVersion(),
                proposal.declineReason());
    }
}
