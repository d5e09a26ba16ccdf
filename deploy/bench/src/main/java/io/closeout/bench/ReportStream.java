package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Decimals;
import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.Asset;
import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.SignatureMethod;
import io.closeout.events.report.SignatureRef;
import io.closeout.events.report.WorkPeriod;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signed reports as report-service would have written them, straight into the topic: repairs under warranty with three
 * photos, of a technician who noted the times. One in ten has a part that is in no catalogue, one in twenty is about
 * equipment that was repaired before; the same seed gives the same stream.
 */
final class ReportStream {

    private static final int NETWORKS = 3;
    private static final int TECHNICIANS = 300;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");
    private static final int DAYS = 60;

    private final Random random = new Random(20_261_127);
    private final int lines;

    ReportStream(int lines) {
        this.lines = lines;
    }

    void send(Platform platform, int cases) {
        Feed.send(platform, 0, cases, this::report);
    }

    private Recorded report(int number) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var day = FIRST_DAY.plusDays(number % DAYS);
        var report = work(number, day)
                .setMeta(Meta.PENDING)
                .setCaseId(id)
                .setReportNumber("R-" + number)
                .setReportVersion(1)
                .setPerformerId(party("station"))
                .setSignerId(party("customer " + number % 50))
                .setBillToId(party("customer " + number % 50))
                .setSponsorId(party("manufacturer"))
                .setSignedAt(Instant.parse(day + "T17:00:00Z"))
                .setSignature(new SignatureRef(SignatureMethod.DRAWN, null))
                .setContentSha256(Digests.sha256(new byte[32]))
                .setTechnicianId("technician-" + number % TECHNICIANS)
                .setMetresFromSeat(12_000L)
                .build();
        return Recorded.first("bench-" + number % NETWORKS, id, report);
    }

    private ReportSigned.Builder work(int number, LocalDate day) {
        var equipment = number % 20 == 18 ? number - 18 : number;
        return ReportSigned.newBuilder()
                .setAsset(new Asset(null, "SN-" + equipment, "Therma 24"))
                .setInterventionType("repair")
                .setOperationCodes(List.of("HEAT-BURNER"))
                .setServiceFrom(day)
                .setServiceTo(day)
                .setZone("Europe/Brussels")
                .setCountry("BE")
                .setLines(lines(number, day))
                .setAttachments(photos(day));
    }

    private static UUID party(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Rounds of all technicians follow each other by the minute, so that nobody is in two places at once. */
    private List<ReportLine> lines(int number, LocalDate day) {
        var from = Instant.parse(day + "T06:00:00Z").plusSeconds(60L * (number / TECHNICIANS % 600));
        var labour = line(1, LineKind.LABOUR, "HEAT-BURNER", "1", "MIN")
                .setPeriods(List.of(new WorkPeriod(from, from.plusSeconds(60))));
        var all = new ArrayList<>(List.of(
                labour.build(),
                line(2, LineKind.TRAVEL, null, "24", "KMT").build(),
                line(3, LineKind.PART, number % 10 == 9 ? "NOT-A-PART" : "HT-IGN", "1", "C62")
                        .build()));
        while (all.size() < lines) {
            all.add(line(all.size() + 1, LineKind.PART, "HT-SEAL", "1", "C62").build());
        }
        return all;
    }

    private static ReportLine.Builder line(int id, LineKind kind, @Nullable String code, String quantity, String unit) {
        return ReportLine.newBuilder()
                .setLineId(Integer.toString(id))
                .setKind(kind)
                .setCode(code)
                .setText(kind.name())
                .setQuantity(new Quantity(Decimals.quantity(new BigDecimal(quantity)), unit));
    }

    private List<Attachment> photos(LocalDate day) {
        var photos = new ArrayList<Attachment>();
        for (var kind :
                List.of(AttachmentKind.PHOTO_BEFORE, AttachmentKind.PHOTO_AFTER, AttachmentKind.PHOTO_TYPE_PLATE)) {
            var sha256 = new byte[32];
            random.nextBytes(sha256);
            photos.add(Attachment.newBuilder()
                    .setDocumentId(new UUID(random.nextLong(), random.nextLong()))
                    .setKind(kind)
                    .setMediaType("image/jpeg")
                    .setSha256(Digests.sha256(sha256))
                    .setSize(400_000)
                    .setHref("/documents")
                    .setCapturedAt(Instant.parse(day + "T09:00:00Z"))
                    .setPerceptualHash(random.nextLong())
                    .setMetresFromSite(100L)
                    .build());
        }
        return photos;
    }
}
