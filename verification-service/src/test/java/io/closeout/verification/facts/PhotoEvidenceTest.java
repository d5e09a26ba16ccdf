package io.closeout.verification.facts;

import static io.closeout.verification.PhotoFixture.photo;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.history.Past;
import io.closeout.verification.rules.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotoEvidenceTest {

    private static final List<String> NEEDED = List.of("PHOTO_BEFORE", "PHOTO_AFTER");

    @Test
    void namesTheKindsThatAreNotThere() {
        assertThat(missing(NEEDED)).isEqualTo("PHOTO_BEFORE, PHOTO_AFTER");
        assertThat(missing(NEEDED, photo(AttachmentKind.PHOTO_AFTER))).isEqualTo("PHOTO_BEFORE");
        assertThat(missing(NEEDED, photo(AttachmentKind.PHOTO_AFTER), photo(AttachmentKind.PHOTO_BEFORE)))
                .isEmpty();
        assertThat(missing(List.of())).isEmpty();
    }

    @Test
    void aPhotoOfNothingInParticularProvesNothingInParticular() {
        assertThat(missing(NEEDED, photo(AttachmentKind.PHOTO))).isEqualTo("PHOTO_BEFORE, PHOTO_AFTER");
        assertThat(missing(List.of("PHOTO"), photo(AttachmentKind.PHOTO_TYPE_PLATE)))
                .isEmpty();
        assertThat(missing(List.of("PHOTO"), photo(AttachmentKind.DOCUMENT))).isEqualTo("PHOTO");
    }

    @Test
    void aPhotoIsInTimeFromTheFirstMinuteOfTheWorkToItsLastInTheZoneOfTheWork() {
        // Brussels: one hour ahead of UTC on both days.
        assertThat(hoursFromWork("2026-03-01T23:00:00Z")).isZero();
        assertThat(hoursFromWork("2026-03-01T22:59:59Z")).isEqualTo(1);
        assertThat(hoursFromWork("2026-03-03T23:00:00Z")).isZero();
        assertThat(hoursFromWork("2026-03-03T23:00:01Z")).isEqualTo(1);
        assertThat(hoursFromWork("2026-03-04T23:00:00Z")).isEqualTo(24);
    }

    @Test
    void whatTheCameraDidNotNoteIsNotKnown() {
        assertThat(facts(photo(AttachmentKind.PHOTO), Past.NOTHING))
                .extracting(Facts.PhotoFacts::timeKnown, Facts.PhotoFacts::placeKnown)
                .containsExactly(false, false);
    }

    @Test
    void saysWhereElseItWasSeen() {
        var photo = photo(AttachmentKind.PHOTO, one -> one.setMetresFromSite(0L));
        var past = new Past(
                Facts.History.NONE, Facts.Peers.UNKNOWN, Map.of(photo.getDocumentId(), new Past.SamePhoto("R-7", 3)));

        assertThat(facts(photo, past))
                .extracting(
                        Facts.PhotoFacts::usedIn,
                        Facts.PhotoFacts::bitsApart,
                        Facts.PhotoFacts::placeKnown,
                        Facts.PhotoFacts::metresFromSite)
                .containsExactly("R-7", 3L, true, 0L);
    }

    @Test
    void aDocumentIsNoPhoto() {
        var document = photo(AttachmentKind.DOCUMENT, one -> one.setMediaType("application/pdf"));

        assertThat(PhotoEvidence.photos(with(document).signed(), ZoneId.of("UTC"), Past.NOTHING))
                .isEmpty();
    }

    private static String missing(List<String> needed, Attachment... attachments) {
        return PhotoEvidence.missing(with(attachments).signed(), needed);
    }

    private static long hoursFromWork(String captured) {
        var photo = photo(AttachmentKind.PHOTO, one -> one.setCapturedAt(Instant.parse(captured)));
        return facts(photo, Past.NOTHING).hoursFromWork();
    }

    private static Facts.PhotoFacts facts(Attachment photo, Past past) {
        var report = with(photo).onDays("2026-03-02", "2026-03-03").signed();
        return PhotoEvidence.photos(report, ZoneId.of(report.getZone()), past).getFirst();
    }

    private static ReportFixture with(Attachment... attachments) {
        return aReport().with(report -> report.setAttachments(List.of(attachments)));
    }
}
