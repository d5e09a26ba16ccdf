package io.closeout.verify.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.Digests;
import io.closeout.events.Wire;
import io.closeout.events.common.Asset;
import io.closeout.events.common.EventMeta;
import io.closeout.events.common.Sha256;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.SignatureMethod;
import io.closeout.events.report.SignatureRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A report that was signed for 90 minutes and amended to 85, with the events that told of it, written out by hand. */
final class SampleChain {

    private static final UUID CASE = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final UUID PARTY = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("0198a000-0000-7000-8000-000000000003");
    private static final Instant SIGNED = Instant.parse("2026-03-02T10:00:00Z");
    private static final String CONTENT = """
            {"asset":{"model":"Therma 24","serialNumber":"SN-1"},\
            "attachments":[{"kind":"PHOTO_AFTER","mediaType":"image/jpeg","sha256":"%3$s","size":2048}],"billToId":"%1$s","country":"BE",\
            "interventionType":"repair","lines":[{"consented":false,"kind":"LABOUR","lineId":"1",\
            "periods":[{"from":"2026-03-02T08:00:00Z","to":"2026-03-02T09:30:00Z"}],\
            "quantity":{"amount":"%2$s","unit":"MIN"},"text":"Burner cleaned","unplanned":false},\
            {"claimedUnitPrice":{"amount":"184.5","currency":"EUR"},"consented":false,"from":"Kade 1, Gent","kind":"PART","lineId":"2","quantity":{"amount":"1","unit":"C62"},\
            "serialNumber":"P-77","text":"Pump","unplanned":false}],\
            "operationCodes":["HEAT-BURNER"],"performerId":"%1$s","remarks":[{"kind":"CUSTOMER","text":"Heard a noise"}],\
            "reportNumber":"R-1","serviceFrom":"2026-03-02","serviceTo":"2026-03-02","signerId":"%1$s",\
            "split":[{"payerId":"%1$s","percent":"62.5"},{"payerId":"%4$s","percent":"37.5"}],"zone":"Europe/Brussels"}""";

    private final Wire wire = Wire.bundled();

    Chain chain() {
        return chain(List.of(first(), second()));
    }

    private Chain chain(List<SignedVersion> versions) {
        return new Chain(Chain.FORMAT, CASE, SIGNED, versions, List.of(event(0, signed()), event(1, amended())));
    }

    SignedVersion first() {
        return version(1, content("90"));
    }

    private static SignedVersion second() {
        return version(2, content("85"));
    }

    Chain withFirst(String content, String sha256) {
        var one = first();
        return chain(List.of(version(one, content, sha256, one.signedAt()), second()));
    }

    Chain signedAnHourLater() {
        var one = first();
        return chain(
                List.of(version(one, one.content(), one.contentSha256(), SIGNED.plus(Duration.ofHours(1))), second()));
    }

    private static SignedVersion version(SignedVersion one, String content, String sha256, Instant signedAt) {
        return new SignedVersion(
                one.version(),
                content,
                sha256,
                "DRAWN",
                "Ann",
                "owner",
                signedAt,
                SIGNED,
                SIGNED,
                false,
                null,
                one.signature());
    }

    private static SignedVersion version(int number, String content) {
        return new SignedVersion(
                number,
                content,
                Bytes.sha256(content.getBytes(UTF_8)),
                "DRAWN",
                "Ann",
                "owner",
                SIGNED,
                SIGNED,
                SIGNED,
                false,
                number == 1 ? null : number - 1,
                SampleSignature.given(CASE, content("90"), PARTY));
    }

    private static String content(String minutes) {
        return CONTENT.formatted(PARTY, minutes, SampleWork.PHOTO, OTHER);
    }

    private PublishedEvent event(long offset, SpecificRecord body) {
        var type = Contract.typeOf(body.getClass().asSubclass(SpecificRecord.class));
        return new PublishedEvent(type.ceType(), 0, offset, wire.encode(body));
    }

    private static ReportSigned signed() {
        return ReportSigned.newBuilder()
                .setMeta(meta(1))
                .setCaseId(CASE)
                .setReportNumber("R-1")
                .setReportVersion(1)
                .setPerformerId(PARTY)
                .setSignerId(PARTY)
                .setBillToId(PARTY)
                .setAsset(new Asset(null, "SN-1", "Therma 24"))
                .setInterventionType("repair")
                .setOperationCodes(List.of("HEAT-BURNER"))
                .setServiceFrom(LocalDate.parse("2026-03-02"))
                .setServiceTo(LocalDate.parse("2026-03-02"))
                .setZone("Europe/Brussels")
                .setCountry("BE")
                .setSignedAt(SIGNED)
                .setSignature(new SignatureRef(SignatureMethod.DRAWN, SampleSignature.told(CASE, content("90"), PARTY)))
                .setLines(SampleWork.lines("90"))
                .setSplit(List.of(SampleWork.share(PARTY, "62.5"), SampleWork.share(OTHER, "37.5")))
                .setAttachments(List.of(SampleWork.photo()))
                .setContentSha256(digest(content("90")))
                .build();
    }

    private static ReportAmended amended() {
        var amended = new ReportAmended();
        var signed = signed();
        for (var field : ReportSigned.getClassSchema().getFields()) {
            put(amended, field.name(), signed.get(field.pos()));
        }
        put(amended, "meta", meta(2));
        put(amended, "reportVersion", 2);
        put(amended, "lines", SampleWork.lines("85"));
        put(amended, "contentSha256", digest(content("85")));
        put(amended, "amendedVersion", 1);
        put(amended, "reasonKey", "corrected");
        put(amended, "changes", List.of());
        return amended;
    }

    private static void put(ReportAmended amended, String field, Object value) {
        amended.put(amended.getSchema().getField(field).pos(), value);
    }

    /** The first version with another signature; the second still bears the one that was given. */
    Chain withSignature(SignatureProof proof) {
        return chain(List.of(bearing(first(), proof), second()));
    }

    Chain withoutSignatures() {
        return chain(List.of(bearing(first(), null), bearing(second(), null)));
    }

    /** As after an erasure: nobody can read who signed, and every byte that is hashed is still there. */
    Chain ofSomebodyForgotten() {
        return chain(List.of(SampleSignature.forgotten(first()), SampleSignature.forgotten(second())));
    }

    Chain withSecondBearing(SignatureProof proof) {
        return chain(List.of(first(), bearing(second(), proof)));
    }

    private static SignedVersion bearing(SignedVersion one, @Nullable SignatureProof proof) {
        return new SignedVersion(
                one.version(),
                one.content(),
                one.contentSha256(),
                one.method(),
                one.signerName(),
                one.signerRole(),
                one.signedAt(),
                one.deviceSignedAt(),
                one.receivedAt(),
                one.capturedOffline(),
                one.amendedVersion(),
                proof);
    }

    private static Sha256 digest(String content) {
        return Digests.sha256(Bytes.sha256(content.getBytes(UTF_8)));
    }

    private static EventMeta meta(long version) {
        return EventMeta.newBuilder()
                .setEventId(new UUID(0, version))
                .setOccurredAt(SIGNED)
                .setRecordedAt(SIGNED)
                .setTenantId("varmea")
                .setAggregateId(CASE.toString())
                .setAggregateVersion(version)
                .setCorrelationId(CASE.toString())
                .setActor("user:ann")
                .build();
    }
}
