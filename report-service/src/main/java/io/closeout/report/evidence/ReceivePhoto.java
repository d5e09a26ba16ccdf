package io.closeout.report.evidence;

import io.closeout.events.report.AttachmentKind;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.PhotoLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Takes a photo in: reads, checks, draws the copies, keeps the files and then the row. The same photo again changes nothing. */
@ApplicationScoped
class ReceivePhoto {

    private final PhotoDesk desk;
    private final PhotoFiles files;
    private final ImageRules rules;
    private final ImageWorker worker;
    private final PhotoLimits limits;
    private final Entrance entrance;

    ReceivePhoto(
            PhotoDesk desk,
            PhotoFiles files,
            ImageRules rules,
            ImageWorker worker,
            PhotoLimits limits,
            Entrance entrance) {
        this.desk = desk;
        this.files = files;
        this.rules = rules;
        this.worker = worker;
        this.limits = limits;
        this.entrance = entrance;
    }

    /** What the caller says about a photo. */
    record Claim(UUID reportId, String sha256, AttachmentKind kind, String mediaType) {}

    /** @return whether the photo is new to the report */
    boolean receive(Claim claim, InputStream body) throws IOException {
        var place = desk.placeFor(claim.reportId(), claim.sha256());
        try (var ignored = entrance.enter();
                var upload = Upload.read(body, limits.largest().asLongValue())) {
            requireDigest(claim, upload);
            if (place.isKnown()) {
                desk.again(claim.reportId(), claim.sha256(), claim.kind());
                return false;
            }
            return keep(claim, upload, place);
        }
    }

    private boolean keep(Claim claim, Upload upload, PhotoDesk.Place place) throws IOException {
        var header = rules.requireDecodable(upload.file(), claim.mediaType());
        try (var copies = worker.run(() -> Copies.of(upload.file(), header, place.zone()))) {
            // Files first, row last: whatever dies in between leaves files that no row names, which the next try writes
            // over. The other way round a row, and soon a signature, would promise evidence that nobody has. A removal
            // goes backwards: the row first, the files when its transaction is over.
            files.put(claim.reportId(), upload, copies);
            var file = new Photo.File(
                    header.format().mediaType(), upload.size(), copies.width(), copies.height(), copies.look());
            return desk.keep(claim.reportId(), claim.kind(), file, upload, copies);
        }
    }

    private static void requireDigest(Claim claim, Upload upload) {
        if (!upload.sha256().equals(claim.sha256())) {
            throw ProblemException.unprocessable(
                    "digest-differs",
                    "The photo is not the one announced",
                    "The body has the digest %s. Send the photo again.".formatted(upload.sha256()));
        }
    }
}
