package io.closeout.report.consent;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.time.MovableClock;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do with a link: scanners, thieves, guessers, foreign pages, and time. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class LinkAbuseTest {

    private static final String NO_TOKEN = "A".repeat(43);
    private static final Map<String, String> AGREEMENT = Map.of("name", "An Claes", "role", "boss", "consent", "yes");

    @Inject
    Service service;

    @Inject
    Clock clock;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aMailScannerSignsNothing() {
        var report = aReport().signed();
        var link = Signer.isAskedAbout(withAPart(report));
        var before = rowsOf(report);

        for (var i = 0; i < 3; i++) {
            var scanner = Signer.opens(link);
            Signer.browser().head(link);
            scanner.reads();
            scanner.withCookie().head(scanner.page());
            scanner.withCookie().get(scanner.page() + "/agreement");
            scanner.withCookie().get(scanner.page() + "/refusal");
            scanner.reads("/outcome");
        }

        assertThat(rowsOf(report)).isEqualTo(before);
        assertThat(Signer.opens(link).agrees().statusCode()).isEqualTo(303);
    }

    @Test
    void theTokenLeavesTheAddressAtOnceAndStaysInACookieOfItsOwnPath() {
        var link = Signer.isAskedAbout(withAPart(aReport().signed()));

        var opened = Signer.follows(link);

        var cookie = opened.detailedCookie("closeout_link");
        assertThat(opened.header("Location")).doesNotContain(cookie.getValue());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(opened.header("Location")).endsWith(cookie.getPath());
        assertThat(opened.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void theCookieIsSecureOffThisMachine() {
        var link = Signer.isAskedAbout(withAPart(aReport().signed()));

        var far =
                Signer.browser().header("X-Forwarded-Host", "closeout.example").get(link);
        var encrypted = Signer.browser()
                .header("X-Forwarded-Host", "localhost")
                .header("X-Forwarded-Proto", "https")
                .get(link);

        assertThat(far.detailedCookie("closeout_link").isSecured()).isTrue();
        assertThat(encrypted.detailedCookie("closeout_link").isSecured()).isTrue();
        assertThat(Signer.follows(link).detailedCookie("closeout_link").isSecured())
                .isFalse();
    }

    @Test
    void onlyADigestIsStored() {
        var link = Signer.isAskedAbout(withAPart(aReport().signed()));
        var token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(service.rows("""
                        select count(*) from signed_link l where l::text like ? or encode(token_sha256, 'escape') = ?""", "%" + token + "%", token)).containsExactly("0");
        assertThat(service.rows(
                        "select count(*) from signed_link where token_sha256 = sha256(convert_to(?, 'UTF8'))", token))
                .containsExactly("1");
    }

    @Test
    void unknownUsedRevokedAndExpiredLookAlike() {
        var used = Signer.isAskedAbout(withAPart(aReport().signed()));
        Signer.opens(used).agrees();
        var revokedReport = withAPart(aReport().signed());
        var revoked = Signer.isAskedAbout(revokedReport);
        BACK_OFFICE.posts(revokedReport.path() + "/proposals/1/withdrawal", "").statusCode(200);
        var expired = Signer.isAskedAbout(withAPart(aReport().signed()));

        var answers = later(
                Duration.ofDays(30),
                () -> java.util.stream.Stream.of(
                                used, revoked, expired, "/reports/links/open/" + NO_TOKEN, "/reports/links/open/x")
                        .map(Signer::follows)
                        .map(answer -> answer.statusCode() + LinkAbuseTest.withoutNonce(answer.asString()))
                        .distinct()
                        .toList());

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("404").contains("ask the company that did the work for a new one");
    }

    @Test
    void aPageLeftOpenTooLongAgreesToNothing() {
        var report = withAPart(aReport().signed());
        var signer = Signer.opens(Signer.isAskedAbout(report));
        var token = signer.formToken();

        var late = later(Duration.ofDays(30), () -> signer.posts("/agreement", AGREEMENT, token));

        assertThat(late.statusCode()).isEqualTo(404);
        BACK_OFFICE.gets(report.path()).body("reportVersion", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void oneLinkOpensNoOther() {
        var mine = Signer.opens(Signer.isAskedAbout(withAPart(aReport().signed())));
        var other = Signer.opens(Signer.isAskedAbout(withAPart(aReport().signed())));

        assertThat(mine.withCookie().get(other.page()).statusCode()).isEqualTo(404);
        assertThat(mine.withCookie().get("/reports/links/not-an-id").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLinkOpensNothingElse() {
        var report = withAPart(aReport().signed());
        var signer = Signer.opens(Signer.isAskedAbout(report));

        assertThat(signer.withCookie().get("/cases/" + report.id()).statusCode())
                .isEqualTo(302);
        assertThat(signer.withCookie()
                        .get("/reports/" + report.id() + "/summary")
                        .statusCode())
                .isEqualTo(302);
        assertThat(signer.withCookie().accept("*/*").get(report.path()).statusCode())
                .isEqualTo(401);
        assertThat(signer.withCookie()
                        .accept("*/*")
                        .get(report.path() + "/versions")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aDeadSessionOrAForeignTokenDoesNotLeadToTheSignIn() {
        var link = Signer.isAskedAbout(withAPart(aReport().signed()));

        assertThat(Signer.browser()
                        .cookie("q_session", "long.over.now")
                        .get(link)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Signer.browser()
                        .header("Authorization", "Bearer nonsense")
                        .get(link)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoGuessesIsSlowedDownAndNobodyElse() {
        var link = Signer.isAskedAbout(withAPart(aReport().signed()));
        var last = 0;
        for (var i = 0; i < 22; i++) {
            last = Signer.browser()
                    .header("X-Forwarded-For", "192.0.2.77")
                    .get("/reports/links/open/" + NO_TOKEN)
                    .statusCode();
        }

        assertThat(last).isEqualTo(429);
        assertThat(Signer.follows(link).statusCode()).isEqualTo(303);
    }

    private <T> T later(Duration by, java.util.function.Supplier<T> what) {
        var moved = (MovableClock) clock;
        moved.advance(by);
        try {
            return what.get();
        } finally {
            moved.advance(by.negated());
        }
    }

    private java.util.List<String> rowsOf(ReportJson report) {
        return service.rows("""
                select p.ended_as, r.report_version, l.used_at, l.revoked_at, (select count(*) from signed_link)
                from report r join proposed_amendment p on p.report_id = r.id
                    join signed_link l on l.document = 'proposal:' || r.id || ':' || p.number
                where r.id = ?""", report.id());
    }

    private static String withoutNonce(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"", "");
    }

    private static ReportJson withAPart(ReportJson report) {
        return report.withLine("L3", "PART", 1, "C62");
    }
}
