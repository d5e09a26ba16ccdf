package io.closeout.report.evidence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the store that the settings name. A service that does not know where to keep evidence does not start. */
@Singleton
class Stores {

    @Produces
    @Singleton
    @Startup
    ObjectStore store(EvidenceSettings settings) {
        return switch (settings.store()) {
            case FOLDER ->
                new FolderObjectStore(settings.folder()
                        .orElseThrow(() -> new IllegalStateException("closeout.evidence.folder is not set")));
            case S3 -> new S3ObjectStore(settings.s3());
        };
    }
}
