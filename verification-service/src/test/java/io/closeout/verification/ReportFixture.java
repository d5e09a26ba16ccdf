package io.closeout.verification;

import io.closeout.events.Decimals;
import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.Asset;
import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.PayerShare;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.SignatureMethod;
import io.closeout.events.report.SignatureRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report in words of the trade. Out of the box it is clean: one hour of labour on an operation of 75 minutes, with the
 * photos that are asked for.
 */
public final class ReportFixture {

    public static final UUID STATION = UUID.fromString("0194f7a0-0000-7000-8000-000000000001");
    public static final UUID CUSTOMER = UUID.fromString("0194f7a0-0000-7000-8000-000000000002");
    public static final UUID MANUFACTURER = UUID.fromString("0194f7a0-0000-7000-8000-000000000003");

    private final ReportSigned.Builder report;

    private ReportFixture(ReportSigned.Builder report) {
        this.report = report;
    }

    public static ReportFixture aReport() {
        var caseId = UUID.randomUUID();
        var fixture = new ReportFixture(ReportSigned.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(caseId)
                .setReportNumber("R-" + caseId.toString().substring(0, 8))
                .setReportVersion(1)
                .setPerformerId(STATION)
                .setSignerId(CUSTOMER)
                .setBillToId(CUSTOMER)
                .setAsset(new Asset(null, "SN-" + caseId, "Condens 500"))
                .setInterventionType("maintenance")
                .setOperationCodes(List.of("HEAT-SERVICE"))
                .setServiceFrom(LocalDate.parse("2026-03-02"))
                .setServiceTo(LocalDate.parse("2026-03-02"))
                .setZone("Europe/Brussels")
                .setCountry("BE")
                .setSignedAt(Instant.parse("2026-03-02T15:30:00Z"))
                .setSignature(new SignatureRef(SignatureMethod.DRAWN, null))
                .setAttachments(photos())
                .setLines(new ArrayList<>())
                .setContentSha256(Digests.sha256(new byte[32])));
        return fixture.withLine("L1", LineKind.LABOUR, "60", "MIN");
    }

    private static List<Attachment> photos() {
        return List.of(
                photo(AttachmentKind.PHOTO_BEFORE),
                photo(AttachmentKind.PHOTO_AFTER),
                photo(AttachmentKind.PHOTO_TYPE_PLATE));
    }

    private static Attachment photo(AttachmentKind kind) {
        var id = UUID.randomUUID();
        return Attachment.newBuilder()
                .setDocumentId(id)
                .setKind(kind)
                .setMediaType("image/jpeg")
                .setSha256(Digests.sha256(id.toString().replace("-", "").repeat(2)))
                .setSize(1)
                .setHref("/api/documents/" + id)
                .build();
    }

    public ReportFixture withoutPhotos() {
        report.setAttachments(List.of());
        return this;
    }

    public ReportFixture forCase(UUID caseId) {
        report.setCaseId(caseId);
        return this;
    }

    public ReportFixture underWarranty() {
        report.setSponsorId(MANUFACTURER);
        return this;
    }

    public ReportFixture underContract(String contractId) {
        report.setContractId(contractId);
        return this;
    }

    public ReportFixture onSerial(@Nullable String serialNumber) {
        report.setAsset(new Asset(null, serialNumber, null));
        return this;
    }

    public ReportFixture withOperations(String... codes) {
        report.setOperationCodes(List.of(codes));
        return this;
    }

    public ReportFixture onDays(String first, String last) {
        report.setServiceFrom(LocalDate.parse(first));
        report.setServiceTo(LocalDate.parse(last));
        return this;
    }

    public ReportFixture signedAt(String instant) {
        report.setSignedAt(Instant.parse(instant));
        return this;
    }

    public ReportFixture by(UUID performer) {
        report.setPerformerId(performer);
        return this;
    }

    public ReportFixture inZone(String zone) {
        report.setZone(zone);
        return this;
    }

    public ReportFixture withoutLines() {
        report.setLines(new ArrayList<>());
        return this;
    }

    public ReportFixture withLabour(String minutes) {
        return withoutLines().withLine("L1", LineKind.LABOUR, minutes, "MIN");
    }

    public ReportFixture withTravel(String kilometres) {
        return withLine("L" + (report.getLines().size() + 1), LineKind.TRAVEL, kilometres, "KMT");
    }

    public ReportFixture withPart(String code) {
        return withLine("L" + (report.getLines().size() + 1), LineKind.PART, "1", "C62", line -> line.setCode(code));
    }

    public ReportFixture withUnplanned(boolean consented) {
        return withLine(
                "L" + (report.getLines().size() + 1),
                LineKind.SERVICE,
                "1",
                "C62",
                line -> line.setUnplanned(true).setConsented(consented));
    }

    /** More than was ordered, with the customer's consent. */
    public ReportFixture withExtra(LineKind kind, String quantity, String unit) {
        return withLine(
                "L" + (report.getLines().size() + 1),
                kind,
                quantity,
                unit,
                line -> line.setUnplanned(true).setConsented(true));
    }

    /** Shares of what the customer pays: payer and percent, two by two. */
    public ReportFixture splitBetween(Object... shares) {
        var split = new ArrayList<PayerShare>();
        for (var i = 0; i < shares.length; i += 2) {
            split.add(new PayerShare((UUID) shares[i], Decimals.rate(new BigDecimal((String) shares[i + 1]))));
        }
        report.setSplit(split);
        return this;
    }

    public ReportFixture withLine(String id, LineKind kind, String quantity, String unit) {
        return withLine(id, kind, quantity, unit, line -> line);
    }

    public ReportFixture withLine(
            String id, LineKind kind, String quantity, String unit, UnaryOperator<ReportLine.Builder> more) {
        var line = ReportLine.newBuilder()
                .setLineId(id)
                .setKind(kind)
                .setText(kind.name().toLowerCase(java.util.Locale.ROOT))
                .setQuantity(new Quantity(Decimals.quantity(new BigDecimal(quantity)), unit));
        report.getLines().add(more.apply(line).build());
        return this;
    }

    /** Whatever has no word of its own here. */
    public ReportFixture with(Consumer<ReportSigned.Builder> change) {
        change.accept(report);
        return this;
    }

    public ReportSigned signed() {
        return report.build();
    }

    /** The same content as a version of its own that replaces the one before. */
    public ReportAmended amended(int version, @Nullable UUID queryId) {
        report.setReportVersion(version);
        var content = signed();
        var amended = new ReportAmended();
        for (var field : content.getSchema().getFields()) {
            amended.put(amended.getSchema().getField(field.name()).pos(), content.get(field.pos()));
        }
        put(amended, "amendedVersion", version - 1);
        put(amended, "reasonKey", "amendment.correction");
        put(amended, "changes", List.of());
        put(amended, "queryId", queryId);
        return amended;
    }

    private static void put(ReportAmended amended, String field, @Nullable Object value) {
        amended.put(amended.getSchema().getField(field).pos(), value);
    }
}
