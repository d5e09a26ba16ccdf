package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ThreadFormsTest {

    private static final Office AT_STATION = Office.stationOf(STATION);

    @Inject
    Service service;

    @Test
    void wordsAndFilesOfOneFormAreTakenTogetherOrNotAtAll() {
        var talk = anOddReport();
        var key = UUID.randomUUID().toString();

        var refused = multipart(AT_STATION)
                .multiPart("key", key)
                .multiPart("about", "rule:part-not-in-catalogue@L2")
                .multiPart("text", "See the photo.")
                .multiPart("files", "photo.jpg", "MZ".getBytes(ISO_8859_1))
                .post(at(talk) + "/threads");
        var taken = multipart(AT_STATION)
                .multiPart("key", key)
                .multiPart("about", "rule:part-not-in-catalogue@L2")
                .multiPart("text", "See the\r\ndocument.")
                .multiPart("files", "Proof of purchase.pdf", FileKindTest.PDF.getBytes(ISO_8859_1))
                .post(at(talk) + "/threads");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.header("Location")).endsWith("/exchange#t-" + key);
        assertThat(page(reviewer(), at(talk)))
                .contains("Proof of purchase.pdf", "See the\ndocument.")
                .doesNotContain("See the photo.");
    }

    @Test
    void aMessageSentTwiceFromAFormIsOne() {
        var talk = anOddReport();
        talk.opens(AT_STATION, "{\"text\": \"Please wait.\"}");
        var thread = talk.threadOf(AT_STATION);
        var key = UUID.randomUUID().toString();

        assertThat(write(talk, thread, key, "A photo follows.").statusCode()).isEqualTo(303);
        assertThat(write(talk, thread, key, "A photo follows.").statusCode()).isEqualTo(303);

        assertThat(write(talk, thread, key, "Other words.").statusCode()).isEqualTo(409);
        assertThat(write(talk, thread, "nonsense", "Other words.").statusCode()).isEqualTo(400);
        assertThat(write(talk, thread, UUID.randomUUID().toString(), "\u0001").statusCode())
                .isEqualTo(400);
        assertThat(talk.seenBy(AT_STATION).<Integer>path("threads[0].entries.size()"))
                .isEqualTo(2);
    }

    private Response write(Talk talk, String thread, String key, String text) {
        return multipart(AT_STATION)
                .multiPart("key", key)
                .multiPart("text", text)
                .post(at(talk) + "/threads/" + thread + "/messages");
    }

    private Talk anOddReport() {
        return Talk.about(service, aReport().underWarranty().withPart("NOT-A-PART"));
    }

    private static String at(Talk talk) {
        return "/verifications/" + talk.caseId() + "/exchange";
    }

    private static RequestSpecification multipart(Office who) {
        return who.calls().contentType("multipart/form-data").redirects().follow(false);
    }

    private static String page(Office who, String path) {
        return who.calls()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
