package io.closeout.report.consent;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.MANUFACTURER;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bill never rises without consent, and consent is given once. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ConsentByLinkTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void askingChangesNothingThatIsInForce() {
        var report = aReport().signed();
        var link = Signer.isAskedAbout(withAPart(report));

        assertThat(link).matches("/reports/links/open/[A-Za-z0-9_-]{43}");
        BACK_OFFICE.gets(report.path()).body("reportVersion", equalTo(1)).body("lines", hasSize(2));
        BACK_OFFICE
                .gets(report.path() + "/proposals")
                .body("state", equalTo(List.of("OPEN")))
                .body("[0].link", nullValue())
                .body("[0].proposedBy", notNullValue());
        assertThat(amendmentsOf(report)).isEmpty();
    }

    @Test
    void theSignerAgreesAndItIsAnAmendmentLikeAnyOther() {
        var report = aReport().signed();
        var signer = Signer.opens(Signer.isAskedAbout(withAPart(report)));

        var answer = signer.agrees();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(signer.reads("/outcome").asString()).contains("Dank u, u bent akkoord gegaan", "versie 2");
        var said = amendmentsOf(report);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().getReportVersion()).isEqualTo(2);
        assertThat(said.getFirst().getReasonKey()).isEqualTo("amendment.missing-line");
        assertThat(said.getFirst().getSignature().getMethod()).hasToString("TYPED");
        BACK_OFFICE
                .gets(report.path() + "/versions")
                .body("[1].signerName", equalTo("An Claes"))
                .body("[1].method", equalTo("TYPED"))
                .body("[1].amendedVersion", equalTo(1));
        BACK_OFFICE
                .gets(report.path() + "/proposals/1")
                .body("state", equalTo("AGREED"))
                .body("agreedVersion", equalTo(2));
        assertThat(service.rows(
                        "select actor, action from audit where subject = ? and action = 'report.amend'",
                        "report:" + report.id()))
                .containsExactly("anonymous report.amend");
    }

    @Test
    void theSignerDeclinesAndTheReasonStaysHere() {
        var report = aReport().signed();
        var signer = Signer.opens(Signer.isAskedAbout(withAPart(report)));

        assertThat(signer.declines("That part was never fitted.").statusCode()).isEqualTo(303);

        assertThat(signer.reads("/outcome").asString()).contains("U hebt de wijziging geweigerd");
        BACK_OFFICE
                .gets(report.path() + "/proposals/1")
                .body("state", equalTo("DECLINED"))
                .body("declineReason", equalTo("That part was never fitted."));
        BACK_OFFICE.gets(report.path()).body("reportVersion", equalTo(1));
        assertThat(service.rows("select count(*) from audit where after::text like '%never fitted%'"))
                .containsExactly("0");
    }

    @Test
    void thePageSaysWhatWouldChangeInTheSignersLanguage() {
        var report = aReport().signed();
        report.withoutLines()
                .withLine("L1", "LABOUR", 120, "MIN")
                .withLine("L2", "TRAVEL", 32.5, "KMT")
                .withLine("L3", "PART", 1, "C62");
        var signer = Signer.opens(Signer.isAskedAbout(report));

        var page = signer.reads();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("lang=\"nl\"", "Bakker Warmte BV", "Hotel Aan Zee")
                .contains("Arbeid, Work on the burner: aantal", "90\u00a0min", "120\u00a0min")
                .contains("Nieuwe regel", "1\u00a0st.")
                .contains("Iets wat gedaan is, was vergeten", "geen gekwalificeerde handtekening")
                .doesNotContain("32,5\u00a0km</dd>");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void eightAgreementsAtOnceAreOne() throws Exception {
        var report = aReport().signed();
        var signer = Signer.opens(Signer.isAskedAbout(withAPart(report)));
        var token = signer.formToken();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> signer.posts(
                                    "/agreement",
                                    Map.of("name", "An Claes", "role", "manager", "consent", "yes"),
                                    token)
                            .statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(amendmentsOf(report)).hasSize(1);
        assertThat(service.rows("select count(*) from signed_version where report_id = ?", report.id()))
                .containsExactly("2");
    }

    @Test
    void whatTakesNothingMoreNeedsNoLink() {
        var report = aReport().signed();
        report.withoutLines().withLine("L1", "LABOUR", 60, "MIN");

        BACK_OFFICE
                .posts(report.path() + "/amendments", Signer.byLink(report))
                .statusCode(200)
                .body("reportVersion", equalTo(2));
    }

    @Test
    void aLinkBindsNobodyWhoDidNotSign() {
        var report = aReport().signed();
        withAPart(report).with("signerId", io.closeout.report.CaseEvents.MANUFACTURER);

        BACK_OFFICE
                .posts(report.path() + "/amendments", Signer.byLink(report))
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:signer-changes"));
    }

    @Test
    void whatAPriceFollowsFromNeedsTheSignerToo() {
        assertNeedsSigner(aReport().with("contractId", "C-1").signed().with("contractId", "C-2"));
        assertNeedsSigner(aReport()
                .with("sponsorId", io.closeout.report.CaseEvents.MANUFACTURER)
                .signed()
                .without("sponsorId"));
        assertNeedsSigner(aReport().signed().with("serviceTo", "2026-03-03"));
        assertNeedsSigner(aReport().signed().with("interventionType", "maintenance"));
    }

    @Test
    void whoSeesTheReportSeesWhatWasProposed() {
        var report = aReport().signed();
        Signer.isAskedAbout(withAPart(report));

        CUSTOMER.gets(report.path() + "/proposals/1").statusCode(200).body("proposedBy", nullValue());
        REVIEWER.gets(report.path() + "/proposals/1").statusCode(200);
        MANUFACTURER.gets(report.path() + "/proposals/1").statusCode(404);
        OTHER_STATION.gets(report.path() + "/proposals").statusCode(404);
        OTHER_NETWORK.gets(report.path() + "/proposals").statusCode(404);
    }

    @Test
    void theDatabaseKeepsWhatWasProposed() {
        assertThat(service.rows("""
                        select has_column_privilege('proposed_amendment', 'content', 'update')
                            or has_table_privilege('proposed_amendment', 'delete')
                            or has_column_privilege('signed_link', 'expires_at', 'update')""")).containsExactly("false");
    }

    private void assertNeedsSigner(ReportJson report) {
        BACK_OFFICE
                .amends(report)
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:acknowledgement-missing"));
        assertThat(amendmentsOf(report)).isEmpty();
    }

    private static ReportJson withAPart(ReportJson report) {
        return report.withLine("L3", "PART", 1, "C62");
    }

    private List<ReportAmended> amendmentsOf(ReportJson report) {
        return service.said(report.id(), ReportAmended.class);
    }
}
