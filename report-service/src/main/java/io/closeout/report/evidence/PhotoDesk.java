package io.closeout.report.evidence;

import io.closeout.events.report.AttachmentKind;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.Ids;
import io.closeout.report.drafting.PhotoLimits;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportState;
import io.closeout.report.drafting.Reports;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

/** Decides in short transactions which photos a report has. No file moves while a report is locked, save one that is missing. */
@ApplicationScoped
class PhotoDesk {

    private final Reports reports;
    private final Photos photos;
    private final PhotoFiles files;
    private final PhotoNotes notes;
    private final PhotoLimits limits;
    private final Reach reach;
    private final Ids ids;
    private final Clock clock;

    PhotoDesk(
            Reports reports,
            Photos photos,
            PhotoFiles files,
            PhotoNotes notes,
            PhotoLimits limits,
            Reach reach,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.photos = photos;
        this.files = files;
        this.notes = notes;
        this.limits = limits;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known before a photo is read: the zone of the work, and whether the photo came before. */
    record Place(ZoneId zone, boolean isKnown) {}

    /** Turns away early what could not be kept later; {@link #keep} asks again. */
    @Transactional
    Place placeFor(UUID reportId, String sha256) {
        var report = reports.findByIdOptional(reportId).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        var isKnown = photos.of(reportId, sha256).isPresent();
        if (!isKnown) {
            requireRoom(report);
        }
        return new Place(ZoneId.of(report.content().zone()), isKnown);
    }

    /** The same photo again; only what it shows may differ, and only in a draft. */
    @Transactional
    void again(UUID reportId, String sha256, AttachmentKind kind) {
        var report = locked(reportId);
        var photo = photos.of(reportId, sha256)
                .orElseThrow(() -> ProblemException.conflict(
                        "photo-removed", "The photo was removed meanwhile", "Send it again if it is still wanted."));
        show(photo, kind, report);
    }

    private static void show(Photo photo, AttachmentKind kind, Report report) {
        if (photo.kind() != kind) {
            requireDraft(report);
            photo.showsRather(kind);
        }
    }

    /** @return whether the photo is new to the report */
    @Transactional
    boolean keep(UUID reportId, AttachmentKind kind, Photo.File file, Upload upload, Copies copies) {
        var report = locked(reportId);
        var known = photos.of(reportId, upload.sha256());
        if (known.isPresent()) {
            show(known.get(), kind, report);
            return false;
        }
        requireRoom(report);
        // The report is locked here and in sweep(), so nobody removes a file between this look and the row.
        if (!files.hasAll(reportId, upload.sha256())) {
            files.put(reportId, upload, copies);
        }
        var key = new PhotoKey(reportId, upload.sha256());
        var photo = new Photo(key, ids.next(), kind, file, copies.exif().capturedAt(), clock.instant());
        notes.keep(photo, CameraNotes.of(copies.exif()), report.signerId());
        photos.persist(photo);
        return true;
    }

    @Transactional
    void remove(UUID reportId, String sha256) {
        requireDraft(locked(reportId));
        photos.deleteById(new PhotoKey(reportId, sha256));
    }

    /** Deletes the files of a photo that no row names any more; a second call finds nothing and does no harm. */
    @Transactional
    void sweep(UUID reportId, String sha256) {
        locked(reportId);
        if (photos.of(reportId, sha256).isEmpty()) {
            files.delete(reportId, sha256);
        }
    }

    private Report locked(UUID reportId) {
        var report = reports.lockedOf(reportId).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        return report;
    }

    /** A signed report takes further photos, so that an amendment can name them. */
    private void requireRoom(Report report) {
        if (report.state() == ReportState.WITHDRAWN) {
            report.requireSigned();
        }
        if (photos.countOf(report.id()) >= limits.perReport()) {
            throw ProblemException.unprocessable(
                    "too-many-photos",
                    "The report has enough photos",
                    "At most %d photos belong to one report.".formatted(limits.perReport()));
        }
    }

    private static void requireDraft(Report report) {
        if (report.state() != ReportState.DRAFT) {
            throw ProblemException.conflict(
                    "photo-is-evidence",
                    "The photo is evidence",
                    "The report was signed; its photos can neither be removed nor changed.");
        }
    }
}
