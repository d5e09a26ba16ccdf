package io.closeout.report.evidence;

import io.closeout.report.evidence.ObjectName.Form;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** The files of a photo in the store. */
@ApplicationScoped
class PhotoFiles {

    private final ObjectStore store;

    PhotoFiles(ObjectStore store) {
        this.store = store;
    }

    void put(UUID reportId, Upload original, Copies copies) {
        Map<Form, Path> files = Map.of(
                Form.ORIGINAL, original.file(), Form.SERVED, copies.served(), Form.THUMBNAIL, copies.thumbnail());
        files.forEach((form, file) -> store.put(new ObjectName(reportId, original.sha256(), form), file));
    }

    boolean hasAll(UUID reportId, String sha256) {
        for (var form : Form.values()) {
            if (!store.has(new ObjectName(reportId, sha256, form))) {
                return false;
            }
        }
        return true;
    }

    /** Whole, because a copy that is served is small; an original is not read this way. */
    byte[] read(UUID reportId, String sha256, Form form) {
        var found = store.find(new ObjectName(reportId, sha256, form))
                .orElseThrow(() -> new StoreException("a photo that a row names is not in the store"));
        try (var bytes = found.bytes()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    /** As it was sent; whoever asks closes it. */
    ObjectStore.Found original(UUID reportId, String sha256) {
        return store.find(new ObjectName(reportId, sha256, Form.ORIGINAL))
                .orElseThrow(() -> new StoreException("a photo that a row names is not in the store"));
    }

    void delete(UUID reportId, String sha256) {
        for (var form : Form.values()) {
            store.delete(new ObjectName(reportId, sha256, form));
        }
    }
}
