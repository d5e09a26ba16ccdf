package io.closeout.report.signing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.outbox.Outbox;
import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.Draft;
import io.closeout.report.drafting.ExtraServices;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.ReportRules;
import io.closeout.report.drafting.ReportView;
import io.closeout.report.drafting.Reports;
import io.closeout.report.evidence.NamedPhotos;
import io.closeout.report.input.Faults;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replaces a signed content by the next version and keeps both. The content in force again changes nothing. */
@ApplicationScoped
class AmendReport {

    private final Reports reports;
    private final SignedVersions versions;
    private final NamedPhotos namedPhotos;
    private final ReportRules rules;
    private final ExtraServices extraServices;
    private final Reach reach;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AmendReport(
            Reports reports,
            SignedVersions versions,
            NamedPhotos namedPhotos,
            ReportRules rules,
            ExtraServices extraServices,
            Reach reach,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.namedPhotos = namedPhotos;
        this.rules = rules;
        this.extraServices = extraServices;
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param ifMatch checked if it is there */
    @Transactional
    ReportView amend(UUID id, AmendmentRequest request, @Nullable String ifMatch) {
        var faults = new Faults();
        var reasonKey = faults.key("/reasonKey", request.reasonKey());
        var signature = request.signature() == null ? null : Signature.of("/signature", request.signature(), faults);
        faults.orThrow();
        var report = reports.lockedOf(id).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        report.requireSigned();
        var draft = rules.accept(id, request.report(report.content()));
        var canonical = CanonicalContent.of(draft.content());
        if (!canonical.sha256().equals(report.contentSha256())) {
            if (ifMatch != null) {
                Versions.check(ifMatch, report.rowVersion());
            }
            requireSound(report.content(), draft.content(), canonical, signature);
            var changes = ContentDiff.between(report.canonical().json(), canonical.json());
            replace(report, draft, canonical, new Amendment(reasonKey, request.queryId(), signature, changes));
            reports.flush();
        }
        return ReportView.of(report);
    }

    private void replace(Report report, Draft draft, CanonicalContent canonical, Amendment amendment) {
        var now = clock.instant();
        var photos = namedPhotos.of(report.id(), draft.content());
        var before = versions.of(report.id(), report.reportVersion()).orElseThrow();
        var next = before.next(canonical, amendment, time(draft.content(), amendment.signature()));
        report.amend(draft, canonical, now);
        versions.persist(next);
        extraServices.note(report, before.content());
        extraServices.signed(report.id(), draft.content());
        outbox.add(report.id(), ReportEvents.amended(report, next, amendment, photos), report.id());
        audit.record(
                "report.amend",
                "report:" + report.id(),
                Map.of("version", before.version(), "sha256", before.contentSha256()),
                Map.of("version", next.version(), "sha256", next.contentSha256()),
                amendment.reasonKey());
    }

    private @Nullable SigningTime time(ReportContent content, @Nullable Signature signature) {
        return signature == null
                ? null
                : SigningTime.of(
                        signature.deviceTime(), clock.instant(), content.serviceFrom(), ZoneId.of(content.zone()));
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
        if (signature == null && Acknowledgement.isNeeded(before, after)) {
            throw ProblemException.unprocessable(
                    "acknowledgement-missing",
                    "The signer has to agree",
                    "The amendment adds a line, raises a quantity or lets somebody pay more; hand in the signature as well.");
        }
    }
}
