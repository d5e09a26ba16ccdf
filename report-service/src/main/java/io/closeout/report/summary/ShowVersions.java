package io.closeout.report.summary;

import io.closeout.kit.http.ProblemException;
import io.closeout.report.casefile.ReasonWords;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportState;
import io.closeout.report.drafting.Reports;
import io.closeout.report.reach.Reach;
import io.closeout.report.signing.ProposalState;
import io.closeout.report.signing.SignedHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a report's versions and proposals into the reader's words. */
@ApplicationScoped
class ShowVersions {

    private final Reports reports;
    private final SignedHistory history;
    private final Differences differences;
    private final Reach reach;

    ShowVersions(Reports reports, SignedHistory history, Differences differences, Reach reach) {
        this.reports = reports;
        this.history = history;
        this.differences = differences;
        this.reach = reach;
    }

    /** @throws ProblemException 404 for a version that is not there, and for a report out of sight */
    @Transactional
    History of(UUID id, @Nullable Integer from, @Nullable Integer to, Locale locale) {
        var report = inReach(id);
        var versions = history.versionsOf(id);
        return new History(
                id,
                report.reportNumber(),
                report.content().zone(),
                HistoryWords.all(locale),
                versions.reversed().stream()
                        .map(version -> version(version, report, locale))
                        .toList(),
                history.proposalsOf(id).stream()
                        .map(proposal -> proposal(proposal, locale))
                        .toList(),
                comparison(versions, from, to, locale));
    }

    @Transactional
    Optional<String> contentOf(UUID id, int version) {
        inReach(id);
        return find(history.versionsOf(id), version).map(SignedHistory.Version::content);
    }

    private Report inReach(UUID id) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(report.parties());
        return report;
    }

    private static History.Version version(SignedHistory.Version version, Report report, Locale locale) {
        var newest = version.number() == report.reportVersion();
        var withdrawn = newest && report.state() == ReportState.WITHDRAWN;
        var standing = withdrawn ? "withdrawn" : newest ? "in_force" : "earlier";
        return new History.Version(
                version.number(),
                HistoryWords.say(locale, "version", version.number()),
                withdrawn ? "wrong" : newest ? "good" : "waiting",
                HistoryWords.say(locale, standing),
                version.signer(),
                version.signedAt(),
                version.hasOwnSignature(),
                version.reasonKey() == null ? null : ReasonWords.of(locale, version.reasonKey()),
                version.contentSha256().replaceAll("(.{8})(?=.)", "$1 "));
    }

    private History.Proposal proposal(SignedHistory.Proposal proposal, Locale locale) {
        var open = proposal.state() == ProposalState.OPEN;
        return new History.Proposal(
                HistoryWords.say(locale, "proposal", proposal.key().number()),
                switch (proposal.state()) {
                    case OPEN -> "waiting";
                    case AGREED -> "good";
                    case DECLINED, EXPIRED -> "attention";
                    case WITHDRAWN, REPLACED, VOID -> "waiting";
                },
                HistoryWords.say(locale, "state_" + proposal.state()),
                proposal.agreedVersion() == null
                        ? HistoryWords.say(locale, "proposal_amends", proposal.amendedVersion())
                        : HistoryWords.say(locale, "proposal_became", proposal.agreedVersion()),
                ReasonWords.of(locale, proposal.reasonKey()),
                proposal.proposedAt(),
                open ? proposal.expiresAt() : null,
                proposal.endedAt(),
                proposal.declineReason(),
                open ? differences.between(proposal.before(), proposal.after(), locale) : List.of());
    }

    private History.@Nullable Comparison comparison(
            List<SignedHistory.Version> versions, @Nullable Integer from, @Nullable Integer to, Locale locale) {
        if (versions.size() < 2 && from == null && to == null) {
            return null;
        }
        var last = versions.size();
        var first = find(versions, from == null ? last - 1 : from).orElseThrow(ProblemException::notFound);
        var second = find(versions, to == null ? last : to).orElseThrow(ProblemException::notFound);
        return new History.Comparison(
                first.number(), second.number(), differences.between(first.content(), second.content(), locale));
    }

    private static Optional<SignedHistory.Version> find(List<SignedHistory.Version> versions, int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }
}
