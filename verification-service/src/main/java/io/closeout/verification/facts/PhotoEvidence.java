package io.closeout.verification.facts;

import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.history.Past;
import io.closeout.verification.rules.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the attachments of a report prove, and what speaks against them. */
final class PhotoEvidence {

    private static final Set<AttachmentKind> PHOTOS = EnumSet.of(
            AttachmentKind.PHOTO_BEFORE,
            AttachmentKind.PHOTO_AFTER,
            AttachmentKind.PHOTO_TYPE_PLATE,
            AttachmentKind.PHOTO);
    private static final long SECONDS_PER_HOUR = 3_600;

    private PhotoEvidence() {}

    /**
     * Kinds that are needed and not there. A photo of nothing in particular proves nothing in particular: it meets only
     * the need for any photo, which every photo meets.
     */
    static String missing(ReportSigned report, List<String> needed) {
        if (needed.isEmpty()) {
            return "";
        }
        var kinds = report.getAttachments().stream().map(Attachment::getKind).collect(Collectors.toSet());
        var given = kinds.stream().map(AttachmentKind::name).collect(Collectors.toSet());
        if (kinds.stream().anyMatch(PHOTOS::contains)) {
            given.add(AttachmentKind.PHOTO.name());
        }
        return needed.stream().filter(kind -> !given.contains(kind)).distinct().collect(Collectors.joining(", "));
    }

    /** One per picture, in the order of the report. */
    static List<Facts.PhotoFacts> photos(ReportSigned report, ZoneId zone, Past past) {
        var begins = report.getServiceFrom().atStartOfDay(zone).toInstant();
        var ends = report.getServiceTo().plusDays(1).atStartOfDay(zone).toInstant();
        return report.getAttachments().stream()
                .filter(PhotoEvidence::isPicture)
                .map(attachment -> facts(
                        attachment,
                        hoursFrom(begins, ends, attachment.getCapturedAt()),
                        past.photos().get(attachment.getDocumentId())))
                .toList();
    }

    private static boolean isPicture(Attachment attachment) {
        return PHOTOS.contains(attachment.getKind())
                || attachment.getPerceptualHash() != null
                || attachment.getMediaType().startsWith("image/");
    }

    private static Facts.PhotoFacts facts(Attachment photo, long hoursFromWork, Past.@Nullable SamePhoto same) {
        var metres = photo.getMetresFromSite();
        var placeKnown = metres != null && metres >= 0;
        return new Facts.PhotoFacts(
                photo.getDocumentId().toString(),
                photo.getKind().name(),
                same == null ? "" : same.reportNumber(),
                same == null ? 0 : same.bitsApart(),
                photo.getCapturedAt() != null,
                hoursFromWork,
                placeKnown,
                placeKnown ? metres : 0);
    }

    private static long hoursFrom(Instant begins, Instant ends, @Nullable Instant captured) {
        if (captured == null) {
            return 0;
        }
        var before = begins.getEpochSecond() - captured.getEpochSecond();
        var after = captured.getEpochSecond() - ends.getEpochSecond();
        return Math.ceilDiv(Math.max(0, Math.max(before, after)), SECONDS_PER_HOUR);
    }
}
