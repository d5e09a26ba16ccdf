package io.closeout.report.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.events.report.AttachmentKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo that is kept.
 *
 * @param size of the original in bytes
 * @param width of the original as it is looked at
 * @param capturedAt by the camera's clock
 * @param place where it was taken, for the office alone
 * @param href of the copy that is served
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PhotoView(
        UUID documentId,
        String sha256,
        AttachmentKind kind,
        String mediaType,
        long size,
        int width,
        int height,
        @Nullable Instant capturedAt,
        Exif.@Nullable Place place,
        @Nullable String device,
        Instant storedAt,
        String href,
        String thumbnail) {

    /** @param notes null for a reader who may not know where it was taken and with what */
    static PhotoView of(Photo photo, @Nullable CameraNotes notes) {
        return new PhotoView(
                photo.documentId(),
                photo.sha256(),
                photo.kind(),
                photo.mediaType(),
                photo.size(),
                photo.width(),
                photo.height(),
                photo.capturedAt(),
                notes == null ? null : notes.place(),
                notes == null ? null : notes.device(),
                photo.storedAt(),
                photo.href(),
                photo.href() + "?size=thumbnail");
    }
}
