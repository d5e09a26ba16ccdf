package io.closeout.report.evidence;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.Reports;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Allows the file a device sent to be taken out, with all the camera wrote into it; each time leaves a row in the audit. */
@ApplicationScoped
class HandOutOriginal {

    private final Reports reports;
    private final Photos photos;
    private final Reach reach;
    private final Audit audit;

    HandOutOriginal(Reports reports, Photos photos, Reach reach, Audit audit) {
        this.reports = reports;
        this.photos = photos;
        this.reach = reach;
        this.audit = audit;
    }

    /** What the file is, as its row says. */
    record Original(String mediaType, long size) {}

    /**
     * @param reasonKey why, as a message key, if the reader says
     * @throws ProblemException 404 unless it is a photo of the reader's own station, or the reader is of the office
     */
    @Transactional
    Original allow(UUID reportId, String sha256, @Nullable String reasonKey) {
        var report = reports.findByIdOptional(reportId).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        var photo = photos.of(reportId, sha256).orElseThrow(ProblemException::notFound);
        audit.record(
                "photo.original.read",
                "photo:" + photo.documentId(),
                null,
                Map.of("reportId", reportId, "sha256", sha256),
                reasonKey);
        return new Original(photo.mediaType(), photo.size());
    }
}
