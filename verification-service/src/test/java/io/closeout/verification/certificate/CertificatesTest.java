package io.closeout.verification.certificate;

import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.ReportVerified;
import io.closeout.kit.look.Languages;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class CertificatesTest {

    @Inject
    Service service;

    @Test
    void theAnnouncementNamesTheCertificateByTheDigestOfItsBytes() throws Exception {
        var report = taken(aReport().underWarranty().withPart("HT-PUMP-25"));

        var announced = certificateOf(report.getCaseId());
        var bytes = bytes(announced.getHref());

        assertThat(announced.getSha256())
                .isEqualTo(Digests.sha256(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(announced.getSize()).isEqualTo(bytes.length);
        assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8()).isEqualTo(bytes);
    }

    @Test
    void tellsOfEveryCheckHowItWentInEveryLanguage() {
        var report = taken(aReport());

        var certificate = json(report.getCaseId());

        assertThat(certificate.getString("decision.mode")).isEqualTo("AUTO");
        assertThat(certificate.getString("contentSha256")).isEqualTo(Digests.hex(report.getContentSha256()));
        assertThat(certificate.getList("checks")).hasSize(24);
        assertThat(certificate.getString("checks.find { it.rule == 'duplicate-claim' }.result"))
                .isEqualTo("PASSED");
        assertThat(certificate.getString("checks.find { it.rule == 'labour-outlier' }.result"))
                .isEqualTo("UNKNOWN");
        for (var language : Languages.all()) {
            assertThat(certificate.<String>getList("whatWasChecked." + language))
                    .hasSize(24);
        }
        assertThat(certificate.<String>getList("whatWasChecked.en"))
                .contains("Claimed twice: nothing found", "Much longer than others: not checked: too little is known");
        assertThat(certificate.getString("lines[0].line")).isEqualTo("L1");
    }

    @Test
    void aReviewersCertificateHoldsTheFindingsWithWhatWasComparedAndWhatBecameOfThem() throws IOException {
        var report = taken(aReport().withPart("NOT-A-PART"));
        var caseId = report.getCaseId();
        Office.reviewer()
                .calls()
                .get("/api/verifications/%s/certificate".formatted(caseId))
                .then()
                .statusCode(404);

        Office.reviewer()
                .decides(caseId, "approval", "{\"reason\": \"known\"}")
                .then()
                .statusCode(200);

        var certificate = json(caseId);
        assertThat(certificate.getString("decision.by")).startsWith("user:");
        assertThat(certificate.getString("findings[0].rule")).isEqualTo("part-not-in-catalogue");
        assertThat(certificate.getString("findings[0].outcome")).isEqualTo("WAIVED");
        assertThat(certificate.getString("findings[0].parameters.code")).isEqualTo("NOT-A-PART");
        for (var language : Languages.all()) {
            var page = page(language, caseId);
            assertThat(page).contains("R-").doesNotContain("{", "finding.", "word.");
            keep("certificate-" + language, page);
        }
        assertThat(page("fr", caseId)).contains("Certificat de contrôle");
    }

    @Test
    void aRefusalHasACertificateToo() {
        var report = taken(aReport().withPart("NOT-A-PART"));

        Office.reviewer()
                .decides(
                        report.getCaseId(),
                        "rejection",
                        "{\"reasonKey\": \"rejection.duplicate\", \"correctable\": true}")
                .then()
                .statusCode(200);

        var certificate = json(report.getCaseId());
        assertThat(certificate.getString("decision.outcome")).isEqualTo("REJECTED");
        assertThat(certificate.getList("lines")).isEmpty();
    }

    @Test
    void onlyThoseWhomItConcernsReadIt() {
        var href = "/api/verifications/%s/certificate"
                .formatted(taken(aReport().underWarranty()).getCaseId());

        Office.stationOf(STATION).calls().get(href).then().statusCode(200);
        Office.of("manufacturer", MANUFACTURER).calls().get(href).then().statusCode(200);
        Office.stationOf(UUID.randomUUID()).calls().get(href).then().statusCode(404);
        Office.of("manufacturer", STATION).calls().get(href).then().statusCode(404);
        Office.of("reviewer", "network-b").calls().get(href).then().statusCode(404);
    }

    private ReportSigned taken(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed;
    }

    private DocumentRef certificateOf(UUID caseId) {
        return service.said(caseId, ReportVerified.class).getFirst().getCertificate();
    }

    private static byte[] bytes(String href) {
        return Office.reviewer()
                .calls()
                .get(href)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static JsonPath json(UUID caseId) {
        return new JsonPath(
                new String(bytes("/api/verifications/%s/certificate".formatted(caseId)), StandardCharsets.UTF_8));
    }

    private static String page(String language, UUID caseId) {
        return Office.reviewer()
                .reading(language)
                .calls()
                .accept("text/html")
                .get("/verifications/%s/certificate".formatted(caseId))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** For people who want to look at it. */
    private static void keep(String name, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name + ".html"), page);
    }
}
