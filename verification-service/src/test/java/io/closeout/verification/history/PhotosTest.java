package io.closeout.verification.history;

import static io.closeout.verification.PhotoFixture.fileOf;
import static io.closeout.verification.PhotoFixture.looking;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.history.Deliveries.amended;
import static io.closeout.verification.history.Deliveries.idOf;
import static io.closeout.verification.history.Deliveries.numberOf;
import static io.closeout.verification.history.Deliveries.signed;
import static io.closeout.verification.history.Deliveries.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.report.Attachment;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class PhotosTest {

    private static final String PHOTO =
            "(facts -> 'photos' -> 0 ->> 'usedIn') || ' ' || (facts -> 'photos' -> 0 ->> 'bitsApart')";

    @Inject
    Service service;

    @Test
    void knowsAPhotoByItsBytesAndByItsLook() {
        var content = UUID.randomUUID();
        var hash = new Random(7).nextLong();
        var first = withPhoto(fileOf(content));
        var second = withPhoto(fileOf(content));
        var original = withPhoto(looking(hash));
        var retouched = withPhoto(looking(hash ^ 0b11111L << 20));
        var another = withPhoto(looking(hash ^ 0b111111L << 40));

        service.takes(signed(first), signed(original));
        service.takes(signed(second), signed(retouched), signed(another));

        assertThat(knew(first, PHOTO)).isEqualTo(" 0");
        assertThat(knew(second, PHOTO)).isEqualTo(numberOf(first) + " 0");
        assertThat(knew(retouched, PHOTO)).isEqualTo(numberOf(original) + " 5");
        assertThat(knew(another, PHOTO)).isEqualTo(" 0");
    }

    @Test
    void aLookThatIsUsedOverAndOverIsStillKnown() {
        var hash = new Random(8).nextLong();
        service.takes(Stream.generate(() -> signed(withPhoto(looking(hash))))
                .limit(40)
                .toArray(Recorded[]::new));
        var another = withPhoto(looking(hash ^ 1L << 63));

        service.takes(signed(another));

        assertThat(knew(another, PHOTO)).startsWith("R-").endsWith(" 1");
    }

    @Test
    void anEmptyPictureLooksLikeNoOther() {
        var dark = withPhoto(looking(1L));
        var darkToo = withPhoto(looking(1L));

        service.takes(signed(dark), signed(darkToo));

        assertThat(knew(darkToo, PHOTO)).isEqualTo(" 0");
    }

    @Test
    void aNetworkKnowsNothingOfAnother() {
        var content = UUID.randomUUID();
        var there = withPhoto(fileOf(content)).signed();
        service.takes(Recorded.first("network-b", there.getCaseId(), there));
        var here = withPhoto(fileOf(content));

        service.takes(signed(here));

        assertThat(knew(here, PHOTO)).isEqualTo(" 0");
    }

    @Test
    void whatWasWithdrawnIsForgottenEvenWithinTheChunk() {
        var content = UUID.randomUUID();
        var first = withPhoto(fileOf(content)).onSerial("GONE-1");
        var second = withPhoto(fileOf(content)).onSerial("GONE-2");

        service.takes(signed(first), withdrawn(first), signed(second));

        assertThat(knew(second, PHOTO)).isEqualTo(" 0");
        assertThat(service.rows("select 1 from photo where case_id = ?", idOf(first)))
                .isEmpty();
        assertThat(service.rows("select 1 from past_work where case_id = ?", idOf(first)))
                .isEmpty();
    }

    @Test
    void whatWasRefusedIsForgotten() {
        var content = UUID.randomUUID();
        var first = withPhoto(fileOf(content)).withPart("NOT-A-PART");
        service.takes(signed(first));
        Office.reviewer().decides(idOf(first), "rejection", """
                        {"reasonKey": "rejection.other", "text": "Not our customer", "correctable": false}""").then().statusCode(200);
        var second = withPhoto(fileOf(content));

        service.takes(signed(second));

        assertThat(knew(second, PHOTO)).isEqualTo(" 0");
    }

    @Test
    void anAmendedReportIsNotHeldAgainstItselfOrAgainstWhoCopiedFromIt() {
        var photo = fileOf(UUID.randomUUID());
        var first = withPhoto(photo).onSerial("AMENDED-1");
        var copy = withPhoto(fileOf(contentOf(photo)));
        service.takes(signed(first), signed(copy));

        service.takes(amended(first));

        assertThat(knew(copy, PHOTO)).isEqualTo(numberOf(first) + " 0");
        assertThat(knewOf(first, 2, PHOTO)).isEqualTo(" 0");
    }

    @Test
    void aPhotoThatAnAmendmentAddsComesAfterAllThatWereThere() {
        var copied = fileOf(UUID.randomUUID());
        var first = aReport();
        var second = withPhoto(copied);
        service.takes(signed(first), signed(second));

        service.takes(amended(first.with(report -> report.setAttachments(List.of(fileOf(contentOf(copied)))))));

        assertThat(knewOf(first, 2, PHOTO)).isEqualTo(numberOf(second) + " 0");
    }

    @Test
    void whatAnAmendmentTookOutIsForgotten() {
        var content = UUID.randomUUID();
        var first = withPhoto(fileOf(content)).onSerial("TAKEN-OUT-1");
        service.takes(signed(first));
        service.takes(amended(first.with(report -> report.setAttachments(List.of()))));
        var second = withPhoto(fileOf(content));

        service.takes(signed(second));

        assertThat(knew(second, PHOTO)).isEqualTo(" 0");
    }

    private static UUID contentOf(Attachment photo) {
        var bytes = java.nio.ByteBuffer.wrap(photo.getSha256().bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static ReportFixture withPhoto(Attachment photo) {
        return aReport().with(report -> report.setAttachments(List.of(photo)));
    }

    private String knew(ReportFixture report, String what) {
        return knewOf(report, 1, what);
    }

    /** What the rules knew when they judged that version. */
    private String knewOf(ReportFixture report, int version, String what) {
        return service.rows(
                        "select " + what + " from (select convert_from(facts, 'UTF8')::jsonb -> 'facts' as facts"
                                + " from judged_facts where case_id = ? and report_version = ?) kept",
                        idOf(report),
                        version)
                .getFirst();
    }
}
