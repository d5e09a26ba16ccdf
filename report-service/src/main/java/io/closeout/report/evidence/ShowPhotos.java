package io.closeout.report.evidence;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.Reports;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The station and the office see every photo of a report, its other parties those that the content in force names. */
@ApplicationScoped
class ShowPhotos {

    private final Reports reports;
    private final Photos photos;
    private final PhotoNotes notes;
    private final Reach reach;

    ShowPhotos(Reports reports, Photos photos, PhotoNotes notes, Reach reach) {
        this.reports = reports;
        this.photos = photos;
        this.notes = notes;
        this.reach = reach;
    }

    @Transactional
    PageView<PhotoView> of(UUID reportId, PageRequest page) {
        var isOffice = reach.onlyParty().isEmpty();
        var after = page.after().map(cursor -> cursor.uuid(0).toString()).orElse("");
        var fetched = visible(reportId).stream()
                .filter(photo -> photo.documentId().toString().compareTo(after) > 0)
                .limit(page.fetch())
                .toList();
        var known = isOffice ? notes.of(fetched) : Map.<Photo, CameraNotes>of();
        var shown = fetched.stream()
                .map(photo -> PhotoView.of(photo, known.get(photo)))
                .toList();
        return PageView.of(shown, page, photo -> Cursor.of(photo.documentId()));
    }

    /** @throws ProblemException 404 unless the reader may see it */
    @Transactional
    PhotoView one(UUID reportId, String sha256) {
        return visible(reportId).stream()
                .filter(photo -> photo.sha256().equals(sha256))
                .findFirst()
                .map(photo -> PhotoView.of(photo, null))
                .orElseThrow(ProblemException::notFound);
    }

    private List<Photo> visible(UUID reportId) {
        var report = reports.findByIdOptional(reportId).orElseThrow(ProblemException::notFound);
        reach.require(report.parties());
        var all = photos.allOf(reportId);
        return reach.covers(report.performerId()) ? all : named(report, all);
    }

    private static List<Photo> named(Report report, List<Photo> all) {
        var named = report.content().attachments().stream()
                .map(ReportContent.Attachment::sha256)
                .collect(Collectors.toSet());
        return all.stream().filter(photo -> named.contains(photo.sha256())).toList();
    }
}
