package io.closeout.report.consent;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.report.ReportAmended;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over is over, whoever was first. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class TooLateTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void theOtherDeviceComesTooLate() {
        var report = aReport().signed();
        var link = Signer.isAskedAbout(withAPart(report));
        var phone = Signer.opens(link);
        var tablet = Signer.opens(link);
        var token = tablet.formToken();
        phone.agrees();

        var late = tablet.posts("/refusal", Map.of("reason", "No."), token);

        assertThat(late.statusCode()).isEqualTo(404);
        BACK_OFFICE.gets(report.path() + "/proposals/1").body("state", equalTo("AGREED"));
    }

    @Test
    void aNewerVersionMakesTheProposalVoid() {
        var report = aReport().signed();
        var signer = Signer.opens(Signer.isAskedAbout(withAPart(report)));
        var token = signer.formToken();
        var other = report.withoutLines().withLine("L1", "LABOUR", 60, "MIN");
        BACK_OFFICE.amends(other).statusCode(200);

        var late = signer.posts("/agreement", Map.of("name", "An", "role", "boss", "consent", "yes"), token);

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(signer.reads().statusCode()).isEqualTo(404);
        BACK_OFFICE.gets(report.path() + "/proposals/1").body("state", equalTo("VOID"));
        BACK_OFFICE.gets(report.path()).body("reportVersion", equalTo(2)).body("lines", hasSize(1));
    }

    @Test
    void aWithdrawnReportTakesItsProposalAlong() {
        var report = aReport().signed();
        var signer = Signer.opens(Signer.isAskedAbout(withAPart(report)));
        var token = signer.formToken();
        STATION.posts(report.path() + "/withdrawal", Map.of("reasonKey", "wrong-customer"))
                .statusCode(200);

        var late = signer.posts("/agreement", Map.of("name", "An", "role", "boss", "consent", "yes"), token);

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(amendmentsOf(report)).isEmpty();
    }

    @Test
    void aNewerProposalReplacesTheOneBefore() {
        var report = aReport().signed();
        var old = Signer.opens(Signer.isAskedAbout(withAPart(report)));
        var token = old.formToken();
        var current = Signer.opens(Signer.isAskedAbout(report.withLine("L4", "PART", 2, "C62")));

        assertThat(old.posts("/agreement", Map.of("name", "An", "role", "boss", "consent", "yes"), token)
                        .statusCode())
                .isEqualTo(404);

        assertThat(current.agrees().statusCode()).isEqualTo(303);
        BACK_OFFICE.gets(report.path() + "/proposals").body("state", equalTo(List.of("AGREED", "REPLACED")));
        BACK_OFFICE.gets(report.path()).body("lines", hasSize(4));
    }

    @Test
    void theSameProposalAgainIsTheSameAndShowsNoLinkAgain() {
        var report = aReport().signed();
        Signer.isAskedAbout(withAPart(report));

        BACK_OFFICE
                .posts(report.path() + "/amendments", Signer.byLink(report))
                .statusCode(202)
                .body("number", equalTo(1))
                .body("link", nullValue());
    }

    @Test
    void theOfficeTakesAProposalBackOnce() {
        var report = aReport().signed();
        var signer = Signer.opens(Signer.isAskedAbout(withAPart(report)));
        var path = report.path() + "/proposals/1/withdrawal";
        CUSTOMER.posts(path, "").statusCode(403);
        OTHER_STATION.posts(path, "").statusCode(404);
        OTHER_NETWORK.posts(path, "").statusCode(404);

        BACK_OFFICE.posts(path, "").statusCode(200).body("state", equalTo("WITHDRAWN"));
        BACK_OFFICE.posts(path, "").statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertThat(signer.reads().statusCode()).isEqualTo(404);
        BACK_OFFICE
                .posts(report.path() + "/proposals/1/link", "")
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:proposal-over"));
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        var report = aReport().signed();
        var first = Signer.opens(Signer.isAskedAbout(withAPart(report)));
        var token = first.formToken();

        var second = BACK_OFFICE
                .posts(report.path() + "/proposals/1/link", "")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("link")
                .replaceFirst("^https?://[^/]+", "");

        assertThat(first.reads().statusCode()).isEqualTo(404);
        assertThat(first.posts("/agreement", Map.of("name", ""), token).statusCode())
                .isEqualTo(404);
        assertThat(Signer.opens(second).agrees().statusCode()).isEqualTo(303);
    }

    private static ReportJson withAPart(ReportJson report) {
        return report.withLine("L3", "PART", 1, "C62");
    }

    private List<ReportAmended> amendmentsOf(ReportJson report) {
        return service.said(report.id(), ReportAmended.class);
    }
}
