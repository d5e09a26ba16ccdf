package io.closeout.report.drafting;

import static io.closeout.events.report.AttachmentKind.PHOTO;
import static io.closeout.events.report.AttachmentKind.PHOTO_AFTER;
import static io.closeout.events.report.AttachmentKind.PHOTO_BEFORE;
import static io.closeout.events.report.AttachmentKind.PHOTO_TYPE_PLATE;

import io.closeout.events.report.AttachmentKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a photo may show. */
public final class PhotoKinds {

    public static final List<AttachmentKind> ALL = List.of(PHOTO_BEFORE, PHOTO_AFTER, PHOTO_TYPE_PLATE, PHOTO);

    private PhotoKinds() {}

    public static Optional<AttachmentKind> called(@Nullable String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
