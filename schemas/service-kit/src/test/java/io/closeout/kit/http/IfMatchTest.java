package io.closeout.kit.http;

import static io.closeout.kit.http.Caller.backOffice;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class IfMatchTest {

    private String id = "";

    @BeforeEach
    void aDocument() {
        id = backOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body())
                .post("/api/door/documents")
                .path("id");
    }

    @Test
    void anEditThatNamesNoVersionIsRefused() {
        edit(backOffice()).statusCode(428).body("type", equalTo("urn:closeout:problem:if-match-missing"));
        edit(backOffice().header("If-Match", "*")).statusCode(428);
    }

    @Test
    void theSecondOfTwoEditorsLearnsOfTheFirst() {
        edit(backOffice().header("If-Match", "\"1\"")).statusCode(200).header("ETag", "\"2\"");

        edit(backOffice().header("If-Match", "\"1\""))
                .statusCode(412)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:closeout:problem:stale-version"));
    }

    private ValidatableResponse edit(RequestSpecification editor) {
        return editor.body(body()).put("/api/door/documents/" + id).then();
    }

    private static String body() {
        return "{\"text\":\"%s\",\"amount\":1}".formatted(UUID.randomUUID());
    }
}
