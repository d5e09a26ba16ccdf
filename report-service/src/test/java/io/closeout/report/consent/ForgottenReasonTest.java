package io.closeout.report.consent;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.STATION;
import static io.closeout.report.ReportJson.aReport;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ForgottenReasonTest {

    @Test
    void whoIsErasedLeavesNoWordsBehind() {
        Directory.isFilled();
        var customer = UUID.randomUUID();
        BACK_OFFICE
                .asks()
                .body(aParty("CUSTOMER").body())
                .put("/api/parties/" + customer)
                .then()
                .statusCode(201);
        var report =
                aReport().with("signerId", customer).with("billToId", customer).signed();
        Signer.opens(Signer.isAskedAbout(report.withLine("L3", "PART", 1, "C62")))
                .declines("Ask my neighbour Ada, 0470 11 22 33.");
        STATION.posts(report.path() + "/withdrawal", Map.of("reasonKey", "wrong-customer"))
                .statusCode(200);

        BACK_OFFICE
                .posts("/api/parties/%s/erasure".formatted(customer), Map.of("reasonKey", "customer-request"))
                .statusCode(200);

        BACK_OFFICE
                .gets(report.path() + "/proposals/1")
                .body("state", equalTo("DECLINED"))
                .body("declineReason", nullValue());
    }
}
