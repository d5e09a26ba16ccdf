package io.closeout.verification;

import io.closeout.events.Digests;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A photo; each one is another file. */
public final class PhotoFixture {

    private PhotoFixture() {}

    public static Attachment photo(AttachmentKind kind) {
        return photo(kind, photo -> photo);
    }

    public static Attachment photo(AttachmentKind kind, UnaryOperator<Attachment.Builder> more) {
        return more.apply(photo(kind, UUID.randomUUID())).build();
    }

    /** Another file that looks like this. */
    public static Attachment looking(long hash) {
        return photo(AttachmentKind.PHOTO_AFTER, photo -> photo.setPerceptualHash(hash));
    }

    /** The same file wherever the content is the same, each time under another id. */
    public static Attachment fileOf(UUID content) {
        return photo(AttachmentKind.PHOTO_AFTER, content).build();
    }

    private static Attachment.Builder photo(AttachmentKind kind, UUID content) {
        var sha256 = ByteBuffer.allocate(32)
                .putLong(content.getMostSignificantBits())
                .putLong(content.getLeastSignificantBits())
                .array();
        var id = UUID.randomUUID();
        return Attachment.newBuilder()
                .setDocumentId(id)
                .setKind(kind)
                .setMediaType("image/jpeg")
                .setSha256(Digests.sha256(sha256))
                .setSize(400_000)
                .setHref("/api/documents/" + id);
    }
}
