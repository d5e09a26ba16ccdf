package io.closeout.report.signing;

import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.SignatureJson.DEVICE_TIME;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.Digests;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.SignatureRefused;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class RefusalTest {

    private static final Map<String, Object> TOO_DEAR =
            Map.of("reasonKey", "price-not-agreed", "refusedAt", DEVICE_TIME);

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aRefusalIsToldWithItsReasonAndWhatWasRefused() {
        var report = aReport().drafted();

        var sha = refuses(report, TOO_DEAR).statusCode(200).extract().jsonPath().getString("contentSha256");

        var said = service.said(report.id(), SignatureRefused.class);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().getReasonKey()).isEqualTo("price-not-agreed");
        assertThat(said.getFirst().getRefusedAt()).isEqualTo(Instant.parse(DEVICE_TIME));
        assertThat(Digests.hex(said.getFirst().getContentSha256())).isEqualTo(sha);
    }

    @Test
    void theSameRefusalSentThreeTimesHappenedOnce() {
        var report = aReport().drafted();

        refuses(report, TOO_DEAR).statusCode(200);
        refuses(report, TOO_DEAR).statusCode(200);
        refuses(report, TOO_DEAR).statusCode(200);

        assertThat(service.said(report.id(), SignatureRefused.class)).hasSize(1);
        TECHNICIAN.gets(report.path() + "/refusals").statusCode(200).body("", hasSize(1));
    }

    @Test
    void whatWasRefusedMayBeSignedAfterAll() {
        var report = aReport().drafted();
        refuses(report, TOO_DEAR).statusCode(200);

        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200).body("state", equalTo("SIGNED"));

        assertThat(service.said(report.id(), ReportSigned.class))
                .singleElement()
                .satisfies(signed ->
                        assertThat(signed.getMeta().getAggregateVersion()).isEqualTo(2));
    }

    @Test
    void whatIsSignedCannotBeRefused() {
        refuses(aReport().signed(), TOO_DEAR).statusCode(409).body("type", containsString("report-already-signed"));
    }

    @Test
    void aRefusalOfAnotherContentIsNotTaken() {
        var other = Map.<String, Object>of(
                "reasonKey", "price-not-agreed", "refusedAt", DEVICE_TIME, "contentSha256", "0".repeat(64));

        refuses(aReport().drafted(), other).statusCode(409).body("type", containsString("content-differs"));
    }

    @Test
    void aRefusalNeedsAReasonAndATime() {
        refuses(aReport().drafted(), Map.of())
                .statusCode(400)
                .body("errors.pointer", hasItems("/reasonKey", "/refusedAt"));
    }

    @Test
    void nobodyRefusesForAnotherStation() {
        var report = aReport().drafted();

        OTHER_STATION.posts(report.path() + "/refusal", TOO_DEAR).statusCode(404);
    }

    private static ValidatableResponse refuses(ReportJson report, Map<String, Object> refusal) {
        return TECHNICIAN.posts(report.path() + "/refusal", refusal);
    }
}
