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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class BackgroundTest {

    private static final Path PAGES = Path.of("target", "pages");
    private static final long LOOK = 0x0F0F_F0F0_1234_5678L;

    @Inject
    Service service;

    @Test
    void showsThePhotoOfTheOtherReportBesideOurs() throws IOException {
        var other =
                takes(aReport(), photo(AttachmentKind.PHOTO, ~LOOK), photo(AttachmentKind.PHOTO_AFTER, LOOK ^ 0b101));
        var plate = photo(AttachmentKind.PHOTO_TYPE_PLATE, 0L);
        var alike = photo(AttachmentKind.PHOTO_AFTER, LOOK);
        var ours = takes(aReport().withPart("NOT-A-PART"), plate, alike);
        found(ours, other, alike);

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
        isRemembered(first, second);

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

    /** As the rule on photos finds it. */
    private void found(ReportSigned ours, ReportSigned other, Attachment photo) {
        service.rows("""
                insert into finding (id, tenant_id, case_id, report_version, position, rule_id, rule_version, severity,
                    cleared_by, message_key, explanation, outcome)
                values (gen_random_uuid(), 'network-a', ?, 1, 900, 'photo-reused', '1', 'WARNING', 'STATION', 'finding.x',
                    ?::jsonb, 'OPEN') returning 1""", ours.getCaseId(), """
                {"parameters": {}, "inputs": {"photo.usedIn": "%s", "photo.id": "%s"}, "limits": {"bits": 6}}""".formatted(other.getReportNumber(), photo.getDocumentId()));
    }

    /** Whether or not the history has taken them in by itself. */
    private void isRemembered(ReportSigned... reports) {
        var equipment = UUID.randomUUID();
        for (var report : reports) {
            service.rows(
                    """
                    insert into past_work (case_id, tenant_id, report_number, equipment, nature, service_from, service_to)
                    values (?, 'network-a', ?, ?, ?, ?, ?)
                    on conflict (case_id) do update set equipment = excluded.equipment returning 1""",
                    report.getCaseId(),
                    report.getReportNumber(),
                    equipment,
                    report.getInterventionType(),
                    report.getServiceFrom(),
                    report.getServiceTo());
        }
    }

    private static Attachment photo(AttachmentKind kind, long look) {
        var id = UUID.randomUUID();
        return Attachment.newBuilder()
                .setDocumentId(id)
                .setKind(kind)
                .setMediaType("image/jpeg")
                .setSha256(Digests.sha256(new byte[32]))
                .setSize(1_000)
                .setHref("/api/reports/%s/photos/%s".formatted(id, "ab".repeat(32)))
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
