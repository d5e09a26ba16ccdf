package io.closeout.report.consent;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the signer sends the form, and loses nothing typed. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class LinkFormTest {

    private static final Map<String, String> AGREEMENT = Map.of("name", "An Claes", "role", "boss", "consent", "yes");

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aForeignPageCannotAgree() {
        var report = withAPart(aReport().signed());
        var signer = Signer.opens(Signer.isAskedAbout(report));
        var token = signer.formToken();

        var foreign = signer.withCookie()
                .header("Sec-Fetch-Site", "cross-site")
                .formParams(AGREEMENT)
                .formParam("form", token)
                .post(signer.page() + "/agreement");
        var silent = signer.withCookie()
                .formParams(AGREEMENT)
                .formParam("form", token)
                .post(signer.page() + "/agreement");
        var withoutCookie = Signer.browser()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(AGREEMENT)
                .formParam("form", token)
                .post(signer.page() + "/agreement");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(silent.statusCode()).isEqualTo(403);
        assertThat(withoutCookie.statusCode()).isEqualTo(404);
        BACK_OFFICE.gets(report.path()).body("reportVersion", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void aFormThatIsNotOursIsNotTaken() {
        var report = withAPart(aReport().signed());
        var signer = Signer.opens(Signer.isAskedAbout(report));
        var other = Signer.opens(Signer.isAskedAbout(withAPart(aReport().signed())));

        assertThat(signer.posts("/agreement", AGREEMENT, "").statusCode()).isEqualTo(404);
        assertThat(signer.posts("/agreement", AGREEMENT, other.formToken()).statusCode())
                .isEqualTo(404);
        BACK_OFFICE.gets(report.path()).body("reportVersion", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void whoForgetsSomethingLosesNothingTyped() {
        var report = withAPart(aReport().signed());
        var signer = Signer.opens(Signer.isAskedAbout(report));

        var again = signer.sends("/agreement", Map.of("name", "An <b>Claes</b>", "role", ""));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString())
                .contains("value=\"An &lt;b&gt;Claes&lt;/b&gt;\"", "Vul dit in.", "Vink dit aan om akkoord te gaan.");
        assertThat(signer.sends("/refusal", Map.of("reason", "x".repeat(2_001))).statusCode())
                .isEqualTo(422);
        assertThat(signer.sends("/agreement", Map.of("name", "An\u0000", "role", "x", "consent", "yes"))
                        .statusCode())
                .isEqualTo(422);
        BACK_OFFICE.gets(report.path()).body("reportVersion", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void whoSendsAFormOverAndOverIsSlowedDown() {
        var signer = Signer.opens(Signer.isAskedAbout(withAPart(aReport().signed())));
        var token = signer.formToken();

        var last = 0;
        for (var i = 0; i < 12; i++) {
            last = signer.posts("/refusal", Map.of("reason", ""), token).statusCode();
        }

        assertThat(last).isEqualTo(429);
    }

    private static ReportJson withAPart(ReportJson report) {
        return report.withLine("L3", "PART", 1, "C62");
    }
}
