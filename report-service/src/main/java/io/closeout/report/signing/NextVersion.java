package io.closeout.report.signing;

import io.closeout.events.common.DocumentRef;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.outbox.Outbox;
import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.Draft;
import io.closeout.report.drafting.ExtraServices;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.evidence.NamedPhotos;
import io.closeout.report.parties.PartyPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts an amendment in force: the one way in which a signed content gives way to the next, whoever agreed and how. */
@ApplicationScoped
class NextVersion {

    private final SignedVersions versions;
    private final NamedPhotos namedPhotos;
    private final KeepSignature keepSignature;
    private final KeptSignatures signatures;
    private final ExtraServices extraServices;
    private final PartyPlaces places;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    NextVersion(
            SignedVersions versions,
            NamedPhotos namedPhotos,
            KeepSignature keepSignature,
            KeptSignatures signatures,
            ExtraServices extraServices,
            PartyPlaces places,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.namedPhotos = namedPhotos;
        this.keepSignature = keepSignature;
        this.signatures = signatures;
        this.extraServices = extraServices;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param report locked, and signed with another content */
    void replace(Report report, Draft draft, CanonicalContent canonical, Amendment amendment) {
        var now = clock.instant();
        var photos = namedPhotos.of(report.id(), draft.content());
        var before = versions.of(report.id(), report.reportVersion()).orElseThrow();
        var next = before.next(canonical, amendment, time(draft.content(), amendment.signature()));
        report.amend(draft, canonical, now);
        versions.persist(next);
        extraServices.note(report, before.content());
        extraServices.signed(report.id(), draft.content());
        var metres = places.metresBetween(report.performerId(), report.signerId());
        var proof = new ReportEvents.Proof(photos, signature(next, draft.content(), amendment.signature()), metres);
        outbox.add(report.id(), ReportEvents.amended(report, next, amendment, proof), report.id());
        audit.record(
                "report.amend",
                "report:" + report.id(),
                Map.of("version", before.version(), "sha256", before.contentSha256()),
                Map.of("version", next.version(), "sha256", next.contentSha256()),
                amendment.reasonKey());
    }

    /** The record of the version's own signature, or of the one that it carries on. */
    private @Nullable DocumentRef signature(SignedVersion next, ReportContent content, @Nullable Signature given) {
        return given == null
                ? signatures.of(next).map(KeptSignature::told).orElse(null)
                : keepSignature.of(next, content.signerId(), given).told();
    }

    private @Nullable SigningTime time(ReportContent content, @Nullable Signature signature) {
        return signature == null
                ? null
                : SigningTime.of(
                        signature.deviceTime(), clock.instant(), content.serviceFrom(), ZoneId.of(content.zone()));
    }
}
