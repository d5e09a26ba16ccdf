package io.closeout.report.signing;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.Draft;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.ReportRules;
import io.closeout.report.drafting.ReportView;
import io.closeout.report.drafting.Reports;
import io.closeout.report.input.Faults;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replaces a signed content by the next version and keeps both. The content in force again changes nothing. */
@ApplicationScoped
class AmendReport {

    private static final String BY_LINK = "link";

    private final Reports reports;
    private final TakeSignature takeSignature;
    private final ReportRules rules;
    private final NextVersion nextVersion;
    private final ProposeAmendment proposeAmendment;
    private final Reach reach;

    AmendReport(
            Reports reports,
            TakeSignature takeSignature,
            ReportRules rules,
            NextVersion nextVersion,
            ProposeAmendment proposeAmendment,
            Reach reach) {
        this.reports = reports;
        this.takeSignature = takeSignature;
        this.rules = rules;
        this.nextVersion = nextVersion;
        this.proposeAmendment = proposeAmendment;
        this.reach = reach;
    }

    /** What became of a request. */
    sealed interface Outcome {

        /** The content is in force. */
        record InForce(ReportView report) implements Outcome {}

        /** The signer is asked; what was in force stays in force. */
        record Proposed(ProposalView proposal) implements Outcome {}
    }

    /** @param ifMatch checked if it is there */
    @Transactional
    Outcome amend(UUID id, AmendmentRequest request, @Nullable String ifMatch) {
        var faults = new Faults();
        var reasonKey = faults.key("/reasonKey", request.reasonKey());
        var signature =
                request.signature() == null ? null : takeSignature.from("/signature", request.signature(), faults);
        var byLink = isByLink(request.acknowledgement(), faults);
        faults.orThrow();
        var report = reports.lockedOf(id).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        report.requireSigned();
        var draft = rules.accept(id, request.report(report.content()));
        var canonical = CanonicalContent.of(draft.content());
        if (canonical.sha256().equals(report.contentSha256())) {
            return new Outcome.InForce(ReportView.of(report));
        }
        if (ifMatch != null) {
            Versions.check(ifMatch, report.rowVersion());
        }
        requireSound(report.content(), draft.content(), canonical, signature);
        var changes = ContentDiff.between(report.canonical().json(), canonical.json());
        return decide(
                report, draft, canonical, new Amendment(reasonKey, request.queryId(), signature, changes), byLink);
    }

    private Outcome decide(
            Report report, Draft draft, CanonicalContent canonical, Amendment amendment, boolean byLink) {
        if (amendment.signature() == null && Acknowledgement.isNeeded(report.content(), draft.content())) {
            if (byLink) {
                return new Outcome.Proposed(proposeAmendment.propose(report, draft, canonical, amendment));
            }
            throw ProblemException.unprocessable(
                    "acknowledgement-missing",
                    "The signer has to agree",
                    "The amendment can raise the bill or names another payer; hand in the signature as well, or ask the signer with \"acknowledgement\": \"link\".");
        }
        nextVersion.replace(report, draft, canonical, amendment);
        reports.flush();
        return new Outcome.InForce(ReportView.of(report));
    }

    private static boolean isByLink(@Nullable String acknowledgement, Faults faults) {
        faults.unless(
                acknowledgement == null || acknowledgement.equals(BY_LINK), "/acknowledgement", "is link or left out");
        return BY_LINK.equals(acknowledgement);
    }

    private static void requireSound(
            ReportContent before, ReportContent after, CanonicalContent canonical, @Nullable Signature signature) {
        if (!before.performerId().equals(after.performerId())
                || !before.reportNumber().equals(after.reportNumber())) {
            throw ProblemException.unprocessable(
                    "identity-fixed", "A version keeps number and performer", "Withdraw the report and write another.");
        }
        if (signature != null
                && signature.seenSha256() != null
                && !signature.seenSha256().equals(canonical.sha256())) {
            throw ProblemException.conflict(
                    "content-differs",
                    "The signer saw another content",
                    "The amendment has the digest " + canonical.sha256());
        }
    }
}
