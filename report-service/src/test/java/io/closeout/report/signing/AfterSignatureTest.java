package io.closeout.report.signing;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportChange;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.report.Directory;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class AfterSignatureTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aWithdrawalIsSaidOnceAndEndsTheReport() {
        var report = aReport().signed();
        var reason = Map.of("reasonKey", "withdrawal.wrong-customer");
        STATION.posts(report.path() + "/withdrawal", reason).statusCode(200);

        STATION.posts(report.path() + "/withdrawal", reason).statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertThat(service.said(report.id(), ReportWithdrawn.class)).hasSize(1);
        assertThat(service.rows("select count(*) from audit where subject = ?", "report:" + report.id()))
                .containsExactly("1");
        STATION.amends(report).statusCode(409);
    }

    @Test
    void aDraftIsNotWithdrawn() {
        var report = aReport().drafted();

        STATION.posts(report.path() + "/withdrawal", Map.of("reasonKey", "oops"))
                .statusCode(409);
    }

    @Test
    void anAmendmentKeepsBothVersionsAndSaysWhatDiffers() {
        var report = aReport().signed();
        report.withoutLines().withLine("L2", "TRAVEL", 30, "KMT").withLine("L1", "LABOUR", 90, "MIN");

        BACK_OFFICE.amends(report).statusCode(200).body("reportVersion", equalTo(2));

        var said = service.said(report.id(), ReportAmended.class).getFirst();
        assertThat(said.getAmendedVersion()).isEqualTo(1);
        assertThat(said.getMeta().getAggregateVersion()).isEqualTo(2);
        assertThat(said.getChanges())
                .containsExactly(new ReportChange("/lines/0/quantity/amount", "\"32.5\"", "\"30\""));
        TECHNICIAN.gets(report.path() + "/versions").body("version", equalTo(List.of(1, 2)));
        TECHNICIAN.gets(report.path() + "/versions/1").body("lines[1].quantity.amount", equalTo("32.5"));
    }

    @Test
    void theSameAmendmentAgainChangesNothing() {
        var report = aReport().signed();
        report.with("orderReference", "PO-11");
        BACK_OFFICE.amends(report).statusCode(200);

        BACK_OFFICE.amends(report).statusCode(200);

        assertThat(service.said(report.id(), ReportAmended.class)).hasSize(1);
    }

    @Test
    void takingMoreNeedsTheSignersAgreement() {
        var report = aReport().signed();
        report.withLine("L3", "PART", 1, "C62");
        BACK_OFFICE
                .amends(report)
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:acknowledgement-missing"));
        var agreed = report.amendment();
        agreed.put("signature", ofAnClaes().body());

        BACK_OFFICE.posts(report.path() + "/amendments", agreed).statusCode(200).body("reportVersion", equalTo(2));
    }

    @Test
    void anAnswerIsGivenOnceAndItsWordsStayHere() {
        var report = aReport().signed();
        var queryId = UUID.randomUUID();
        var path = report.path() + "/queries/" + queryId + "/answer";
        var answer = Map.of("answers", List.of(Map.of("questionId", "q1", "text", "The pump was replaced.")));
        STATION.posts(path, answer).statusCode(200);
        STATION.posts(path, answer).statusCode(200);
        STATION.posts(path, Map.of("answers", List.of(Map.of("questionId", "q1", "text", "No."))))
                .statusCode(409);

        var said = service.said(report.id(), QueryAnswered.class);

        assertThat(said).hasSize(1);
        assertThat(said.getFirst().toString()).doesNotContain("pump");
        var href = said.getFirst().getAnswers().getFirst().getDocumentRef().getHref();
        assertThat(REVIEWER.gets(href).statusCode(200).extract().asString()).isEqualTo("The pump was replaced.");
        OTHER_NETWORK.gets(href).statusCode(404);
    }
}
