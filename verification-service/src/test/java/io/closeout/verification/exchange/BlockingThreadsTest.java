package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.ReportQueried;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class BlockingThreadsTest {

    private static final Office AT_STATION = Office.stationOf(STATION);
    private static final Office MAKER = Office.of("manufacturer", MANUFACTURER);

    @Inject
    Service service;

    @Test
    void whatAStationBringsUpBlocksTheApprovalUntilItIsSettled() {
        var talk = anOddReport();
        talk.opens(AT_STATION, "{\"text\": \"Please wait for the photo.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        assertThat(service.said(talk.caseId(), ReportQueried.class)).isEmpty();

        reviewer()
                .decides(talk.caseId(), "approval", "{}")
                .then()
                .statusCode(409)
                .body("type", containsString("query-open"));
        talk.settles(AT_STATION, talk.threadOf(AT_STATION)).then().body("threads[0].resolvedHow", equalTo("SAID"));
        reviewer().decides(talk.caseId(), "approval", "{}").then().statusCode(200);
    }

    @Test
    void aReviewerGoesOnWithAReason() {
        var talk = anOddReport();
        talk.opens(AT_STATION, "{\"text\": \"Please wait for the photo.\"}");

        reviewer()
                .decides(talk.caseId(), "approval", "{\"waiveQuery\": true}")
                .then()
                .statusCode(422);
        reviewer()
                .decides(talk.caseId(), "approval", "{\"waiveQuery\": true, \"reason\": \"The photo is here.\"}")
                .then()
                .statusCode(200);

        talk.seenBy(AT_STATION).then().body("threads[0].resolvedHow", equalTo("WAIVED"));
    }

    @Test
    void onlyWhoOpenedAThreadOrTheOfficeSettlesIt() {
        var talk = anOddReport();
        talk.opens(AT_STATION, "{\"text\": \"Please wait.\"}");
        var thread = talk.threadOf(AT_STATION);

        talk.settles(MAKER, thread).then().statusCode(403);
        talk.settles(Office.stationOf(UUID.randomUUID()), thread).then().statusCode(404);
        talk.settles(reviewer(), thread).then().statusCode(200);
        talk.settles(reviewer(), thread).then().statusCode(200);
        talk.writes(AT_STATION, thread, "Too late?").then().statusCode(409).body("state", equalTo("RESOLVED"));
    }

    @Test
    void aThreadStaysAboutItsVersionAndNoLongerBlocks() {
        var report = aReport().underWarranty().withPart("NOT-A-PART");
        var talk = Talk.about(service, report);
        talk.opens(AT_STATION, "{\"text\": \"The part is wrong, an amended report follows.\"}");
        service.takes(
                Recorded.first(NETWORK, talk.caseId(), report.withTravel("10").amended(2, null))
                        .asVersion(2));

        talk.seenBy(AT_STATION)
                .then()
                .body("report.version", equalTo(2))
                .body("threads[0].reportVersion", equalTo(1))
                .body("threads[0].state", equalTo("OPEN"))
                .body("threads[0].blocks", equalTo(false));
        reviewer().decides(talk.caseId(), "approval", "{}").then().statusCode(200);
    }

    @Test
    void afterTheDecisionNothingMoreIsWritten() {
        var talk = anOddReport();
        talk.opens(AT_STATION, "{\"text\": \"Please look.\"}");
        var thread = talk.threadOf(AT_STATION);
        talk.settles(reviewer(), thread);
        reviewer().decides(talk.caseId(), "approval", "{}").then().statusCode(200);

        talk.opens(AT_STATION, "{\"text\": \"One more thing.\"}")
                .then()
                .statusCode(409)
                .body("state", equalTo("APPROVED"));
        talk.writes(AT_STATION, thread, "One more thing.").then().statusCode(409);
        talk.seenBy(AT_STATION).then().body("awaited", nullValue());
    }

    @Test
    void eachSideTicksItsOwnListAndBothSeeIt() {
        var talk = anOddReport();
        var own = talk.path() + "/self-checks/sending-general/serial";

        AT_STATION.calls().put(own).then().statusCode(200);
        AT_STATION.calls().put(own).then().statusCode(200);

        reviewer().calls().put(own).then().statusCode(403);
        AT_STATION
                .calls()
                .put(talk.path() + "/self-checks/approving-general/payer")
                .then()
                .statusCode(403);
        AT_STATION
                .calls()
                .put(talk.path() + "/self-checks/sending-general/nothing")
                .then()
                .statusCode(404);
        assertThat(talk.seenBy(reviewer())
                        .<List<String>>path("selfChecks[0].items.findAll { it.tickedAt != null }.itemId"))
                .containsExactly("serial");
        AT_STATION.calls().delete(own).then().statusCode(200);
        assertThat(talk.seenBy(reviewer())
                        .<List<String>>path("selfChecks[0].items.findAll { it.tickedAt != null }.itemId"))
                .isEmpty();
    }

    @Test
    void aStationReadsItsListBeforeThereIsACase() {
        AT_STATION
                .reading("fr")
                .calls()
                .get("/api/verifications/self-checks?interventionType=repair")
                .then()
                .statusCode(200)
                .body("listId", contains("sending-repair", "sent-general", "approving-general"))
                .body("[0].items[0].text", containsString("panne"));
        AT_STATION.calls().get("/api/verifications/self-checks").then().statusCode(400);
    }

    private Talk anOddReport() {
        return Talk.about(service, aReport().underWarranty().withPart("NOT-A-PART"));
    }
}
