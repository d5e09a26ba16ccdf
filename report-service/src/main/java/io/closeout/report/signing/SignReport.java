package io.closeout.report.signing;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.report.drafting.ExtraServices;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.ReportView;
import io.closeout.report.drafting.Reports;
import io.closeout.report.drafting.Technicians;
import io.closeout.report.evidence.NamedPhotos;
import io.closeout.report.evidence.PhotoNotes;
import io.closeout.report.parties.PartyPlaces;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds a signature to the content in force. It happens once; the same signature again gets the same answer. */
@ApplicationScoped
class SignReport {

    private final Reports reports;
    private final SignedVersions versions;
    private final NamedPhotos namedPhotos;
    private final PhotoNotes photoNotes;
    private final KeepSignature keepSignature;
    private final Signers signers;
    private final ExtraServices extraServices;
    private final PartyPlaces places;
    private final Technicians technicians;
    private final Reach reach;
    private final Outbox outbox;
    private final Clock clock;

    SignReport(
            Reports reports,
            SignedVersions versions,
            NamedPhotos namedPhotos,
            PhotoNotes photoNotes,
            KeepSignature keepSignature,
            Signers signers,
            ExtraServices extraServices,
            PartyPlaces places,
            Technicians technicians,
            Reach reach,
            Outbox outbox,
            Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.namedPhotos = namedPhotos;
        this.photoNotes = photoNotes;
        this.keepSignature = keepSignature;
        this.signers = signers;
        this.extraServices = extraServices;
        this.places = places;
        this.technicians = technicians;
        this.reach = reach;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ReportView sign(UUID id, Signature signature) {
        var report = reports.lockedOf(id).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        if (report.reportVersion() > 0) {
            requireSameSignature(report, signature);
            return ReportView.of(report);
        }
        requireDigest(report, signature.seenSha256());
        bind(report, signature);
        reports.flush();
        return ReportView.of(report);
    }

    private void bind(Report report, Signature signature) {
        var content = report.content();
        requireLines(content);
        var photos = namedPhotos.of(report.id(), content);
        if (!photos.isEmpty()) {
            photoNotes.handOver(report.id(), content.signerId());
        }
        var time = SigningTime.of(
                signature.deviceTime(), clock.instant(), content.serviceFrom(), ZoneId.of(content.zone()));
        var version = SignedVersion.first(report.id(), report.canonical(), signature, time);
        report.heldBy(technicians.current());
        report.sign(time.received());
        versions.persist(version);
        extraServices.signed(report.id(), content);
        var kept = keepSignature.of(version, content.signerId(), signature);
        var metres = places.metresBetween(content.performerId(), content.signerId());
        var proof = new ReportEvents.Proof(photos, kept.told(), metres);
        outbox.add(report.id(), ReportEvents.signed(report, content, version, proof), report.id(), time.effective());
    }

    private void requireSameSignature(Report report, Signature signature) {
        var first = versions.of(report.id(), 1).orElseThrow();
        if (!signers.isSame(first, signature)) {
            throw ProblemException.conflict(
                    "report-already-signed",
                    "The report is signed",
                    "It bears another signature or was signed with another content.");
        }
    }

    /** The content may have been edited since somebody looked at it; only its digest tells, and no clock. */
    private static void requireDigest(Report report, @Nullable String seen) {
        if (seen == null) {
            throw ProblemException.conflict(
                    "digest-missing",
                    "It is not said what was signed",
                    "Send contentSha256, the digest of the content that the signer saw. Nothing captured is lost.");
        }
        requireSeen(report, seen);
    }

    /** @param seen digest of what the signer saw, if the device says */
    static void requireSeen(Report report, @Nullable String seen) {
        if (seen != null && !seen.equals(report.contentSha256())) {
            throw ProblemException.conflict(
                    "content-differs",
                    "The signer saw another content",
                    "The content has the digest %s. Hand in what the signer saw, or show this one and let it be signed."
                            .formatted(report.contentSha256()));
        }
    }

    private static void requireLines(ReportContent content) {
        if (content.lines().isEmpty()) {
            throw ProblemException.unprocessable(
                    "nothing-to-sign", "There is nothing to sign", "The report has no line yet.");
        }
    }
}
