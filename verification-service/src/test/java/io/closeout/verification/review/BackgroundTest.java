package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Digests;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class BackgroundTest {

    private static final Path PAGES = Path.of("target", "pages");
    private static final long LOOK = new SecureRandom().nextLong();

    @Inject
    Service service;

    @Test
    void showsThePhotoOfTheOtherReportBesideOurs() throws IOException {
        var other =
                takes(aReport(), photo(AttachmentKind.PHOTO, ~LOOK), photo(AttachmentKind.PHOTO_AFTER, LOOK ^ 0b101));
        var plate = photo(AttachmentKind.PHOTO_TYPE_PLATE, LOOK ^ 0xFFFF_0000_FFFFL);
        var alike = photo(AttachmentKind.PHOTO_AFTER, LOOK);
        var ours = takes(aReport().withPart("NOT-A-PART"), plate, alike);

        background(ours)
                .body("alikePhotos", hasSize(1))
                .body("alikePhotos[0].href", equalTo(alike.getHref()))
                .body(
                        "alikePhotos[0].otherHref",
                        equalTo(other.getAttachments().get(1).getHref()))
                .body("alikePhotos[0].otherCaseId", equalTo(other.getCaseId().toString()))
                .body("alikePhotos[0].bitsApart", equalTo(2));
        var page = page(ours);
        assertThat(page)
                .contains("Almost the same picture as in another report")
                .contains("Type plate")
                .contains("taken 1.2 km from the place of work")
                .contains(alike.getHref() + "?size=thumbnail");
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve("case-photos.html"), page);
    }

    @Test
    void namesOtherWorkOnTheEquipment() {
        var first = takes(aReport().onSerial("SN-" + UUID.randomUUID()));
        var serial = first.getAsset().getSerialNumber();
        var second = takes(aReport().onSerial(serial).onDays("2026-04-02", "2026-04-02"));

        background(second)
                .body("equipment", hasSize(1))
                .body("equipment[0].caseId", equalTo(first.getCaseId().toString()))
                .body("equipment[0].serviceTo", equalTo("2026-03-02"));
        assertThat(page(second)).contains("Other work on this equipment").contains(first.getReportNumber());
    }

    private static io.restassured.response.ValidatableResponse background(ReportSigned report) {
        return reviewer()
                .calls()
                .get("/api/verifications/%s/background".formatted(report.getCaseId()))
                .then()
                .statusCode(200);
    }

    private static String page(ReportSigned report) {
        return reviewer()
                .calls()
                .accept("text/html")
                .get("/verifications/" + report.getCaseId())
                .asString();
    }

    private static Attachment photo(AttachmentKind kind, long look) {
        var id = UUID.randomUUID();
        var digest = new byte[32];
        new SecureRandom().nextBytes(digest);
        return Attachment.newBuilder()
                .setDocumentId(id)
                .setKind(kind)
                .setMediaType("image/jpeg")
                .setSha256(Digests.sha256(digest))
                .setSize(1_000)
                .setHref(
                        "/api/reports/%s/photos/%s".formatted(id, HexFormat.of().formatHex(digest)))
                .setCapturedAt(Instant.parse("2026-03-02T10:00:00Z"))
                .setPerceptualHash(look)
                .setMetresFromSite(1_200L)
                .build();
    }

    private ReportSigned takes(ReportFixture report, Attachment... photos) {
        var signed = report.signed();
        signed.put(signed.getSchema().getField("attachments").pos(), List.copyOf(Arrays.asList(photos)));
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed;
    }
}
