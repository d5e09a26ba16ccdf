package io.closeout.report.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a photo out of a draft, row first: a removal that dies half-way leaves files that no row names. */
@ApplicationScoped
class RemovePhoto {

    private final PhotoDesk desk;

    RemovePhoto(PhotoDesk desk) {
        this.desk = desk;
    }

    void remove(UUID reportId, String sha256) {
        desk.remove(reportId, sha256);
        desk.sweep(reportId, sha256);
    }
}
