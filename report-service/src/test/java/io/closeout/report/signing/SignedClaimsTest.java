package io.closeout.report.signing;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static io.closeout.report.evidence.Camera.named;
import static io.closeout.report.evidence.Camera.sends;
import static io.closeout.report.evidence.Picture.aJpeg;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.closeout.report.evidence.ExifBytes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the events say so that others can check a claim: how far, by whom, at which price, with which picture. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SignedClaimsTest {

    private static final Map<String, Object> PRICE = Map.of("amount", new BigDecimal("184.50"), "currency", "EUR");

    private final UUID customer = UUID.randomUUID();

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aPhotoTellsHowFarItIsFromThePlaceOfWorkAndNotWhereThatIs() {
        customerAt("50.8503", "4.3517");
        var picture = aJpeg(600, 400).withExif(ExifBytes.takenInBrussels(1));
        var report = aReport().with("signerId", customer).with("attachments", List.of(named(picture)));
        TECHNICIAN.handsIn(report).statusCode(201);
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);

        var said = signed(report);

        assertThat(said.getAttachments().getFirst().getMetresFromSite()).isEqualTo(500);
        assertThat(said.toString()).doesNotContain("50.85", "4.35", "50.84");
    }

    @Test
    void whereNobodyEnteredAPlaceNoDistanceIsTold() {
        var picture = aJpeg(600, 400).withExif(ExifBytes.takenInBrussels(1));
        var report = aReport().with("attachments", List.of(named(picture))).drafted();
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);

        assertThat(signed(report).getAttachments().getFirst().getMetresFromSite())
                .isNull();
        assertThat(signed(report).getMetresFromSeat()).isNull();
    }

    @Test
    void theWayFromTheSeatIsTold() {
        customerAt("51.0543", "3.7174");
        var report = aReport().with("signerId", customer).drafted();

        moveStation(new BigDecimal("50.846667"), new BigDecimal("4.3525"));
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);
        moveStation(null, null);

        assertThat(signed(report).getMetresFromSeat()).isEqualTo(50_200);
    }

    @Test
    void aPictureSaysWhatItLooksLike() {
        var picture = aJpeg(600, 400);
        var report = aReport().with("attachments", List.of(named(picture))).drafted();
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);

        assertThat(signed(report).getAttachments().getFirst().getPerceptualHash())
                .isEqualTo(Long.valueOf(service.rows("select look from photo where report_id = ?", report.id())
                        .getFirst()));
    }

    @Test
    void aTechnicianIsTheSameInAllReportsAndNobodyOutsideKnowsWho() {
        var one = aReport().signed();
        var other = aReport().signed();

        var technician = signed(one).getTechnicianId();

        assertThat(technician).isNotNull().isEqualTo(signed(other).getTechnicianId());
        assertThat(UUID.fromString(technician).version()).isEqualTo(8);
        assertThat(technician)
                .isNotEqualTo(UUID.nameUUIDFromBytes("tech".getBytes(UTF_8)).toString());
    }

    @Test
    void whoSignsWithTheCustomerIsTheTechnicianWhoeverWroteTheReport() {
        var byTheOffice = aReport();
        STATION.handsIn(byTheOffice).statusCode(201);
        STATION.signs(byTheOffice, ofAnClaes()).statusCode(200);
        var withATechnician = aReport();
        STATION.handsIn(withATechnician).statusCode(201);
        TECHNICIAN.signs(withATechnician, ofAnClaes()).statusCode(200);

        assertThat(signed(byTheOffice).getTechnicianId()).isNull();
        assertThat(signed(withATechnician).getTechnicianId())
                .isEqualTo(signed(aReport().signed()).getTechnicianId());
        OTHER_STATION.handsIn(aReport()).statusCode(403);
    }

    @Test
    void anAskedPriceIsSignedAndToldAndCannotRiseWithoutTheSigner() {
        var report = aReport()
                .withLine("L3", "PART", 1, "C62")
                .whereLine("claimedUnitPrice", PRICE)
                .signed();
        var told = signed(report).getLines().getLast().getClaimedUnitPrice();
        assertThat(told.getAmount()).isEqualByComparingTo("184.5");
        assertThat(told.getCurrency()).isEqualTo("EUR");

        report.whereLine("claimedUnitPrice", Map.of("amount", 200, "currency", "EUR"));
        BACK_OFFICE
                .amends(report)
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:acknowledgement-missing"));
        report.whereLine("claimedUnitPrice", Map.of("amount", 90, "currency", "EUR"));
        BACK_OFFICE.amends(report).statusCode(200);

        var change = amended(report).getChanges().getFirst();
        assertThat(change.getPath()).isEqualTo("/lines/2/claimedUnitPrice/amount");
        assertThat(change.getBefore()).isEqualTo("\"184.5\"");
        assertThat(change.getAfter()).isEqualTo("\"90\"");
    }

    @Test
    void theSheetAndTheDifferencesShowThePrice() {
        var report = aReport()
                .withLine("L3", "PART", 1, "C62")
                .whereLine("claimedUnitPrice", PRICE)
                .signed();
        report.whereLine("claimedUnitPrice", Map.of("amount", new BigDecimal("90.125"), "currency", "EUR"));
        BACK_OFFICE.amends(report).statusCode(200);

        assertThat(page("/reports/" + report.id() + "/summary?lang=en")).contains("€90.125 per unit, as stated");
        assertThat(page("/reports/" + report.id() + "/versions?from=1&to=2"))
                .contains("stated price per unit", "€184.50 per unit, as stated", "€90.125 per unit, as stated");
    }

    @Test
    void otherEquipmentNeedsTheSigner() {
        var report = aReport().signed();
        report.with("asset", Map.of("serialNumber", "SN-78", "model", "Vitodens 200"));

        BACK_OFFICE
                .amends(report)
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:acknowledgement-missing"));
    }

    private ReportSigned signed(ReportJson report) {
        return service.said(report.id(), ReportSigned.class).getFirst();
    }

    private ReportAmended amended(ReportJson report) {
        return service.said(report.id(), ReportAmended.class).getFirst();
    }

    private static String page(String path) {
        return BACK_OFFICE
                .asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void customerAt(String latitude, String longitude) {
        enter(customer, "CUSTOMER", latitude, longitude);
    }

    /** The station is that of every test, so it is put back. */
    private static void moveStation(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        var path = "/api/parties/" + CaseEvents.STATION;
        var party = BACK_OFFICE.gets(path).extract();
        var body = new LinkedHashMap<String, @Nullable Object>(party.jsonPath().getMap(""));
        List.of("id", "version", "detailsVersion", "doubts").forEach(body::remove);
        body.put("latitude", latitude);
        body.put("longitude", longitude);
        BACK_OFFICE
                .asks()
                .header("If-Match", party.header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static void enter(UUID id, String kind, String latitude, String longitude) {
        var party =
                aParty(kind).with("latitude", new BigDecimal(latitude)).with("longitude", new BigDecimal(longitude));
        BACK_OFFICE.asks().body(party.body()).put("/api/parties/" + id).then().statusCode(201);
    }
}
