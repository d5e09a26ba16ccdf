package io.closeout.kit.http;

import static io.closeout.kit.http.Caller.as;
import static io.closeout.kit.http.Caller.backOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class IdempotentTest {

    @Inject
    Rows rows;

    @Inject
    IdempotencyKeys keys;

    private final String key = UUID.randomUUID().toString();
    private final String text = "text-" + UUID.randomUUID();

    @Test
    void theSameCommandAgainGetsTheSameAnswerAndHasNoEffect() {
        var first = make("/api/door/documents", key, text);
        var again = make("/api/door/documents", key, text);

        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(again.asString()).isEqualTo(first.asString());
        for (var header : new String[] {"Location", "ETag", "X-Made", "Content-Type"}) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutAResponseObjectIsReplayedToo() {
        var first = make("/api/door/plain-documents", key, text);
        var again = make("/api/door/plain-documents", key, text);

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).isEqualTo(first.contentType());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        make("/api/door/documents", key, text);

        make("/api/door/documents", key, text + "!")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:idempotency-key-reused"));
    }

    @Test
    void aCommandWithoutAKeyIsRefused() {
        backOffice()
                .body("{\"text\":\"%s\",\"amount\":1}".formatted(text))
                .post("/api/door/documents")
                .then()
                .statusCode(400);
        make("/api/door/documents", "with space", text).then().statusCode(400);
        assertThat(documents()).isZero();
    }

    @Test
    void aCommandThatFailedKeepsNothingAndMayBeRepeated() {
        make("/api/door/failing-documents", key, text).then().statusCode(422);
        make("/api/door/failing-documents", key, text)
                .then()
                .statusCode(422)
                .header("Idempotency-Replayed", nullValue());

        assertThat(documents()).isZero();
        assertThat(rows.strings("select key from idempotency_key where key = '%s'".formatted(key)))
                .isEmpty();
    }

    @Test
    void aCommandThatIsStillRunningIsNotWaitedFor() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var running = threads.submit(() -> make("/api/door/slow-documents", key, text));
            assertThat(DoorResource.SLOW_STARTED.await(20, TimeUnit.SECONDS)).isTrue();

            make("/api/door/slow-documents", key, text)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:closeout:problem:still-running"));

            assertThat(running).isNotDone();
            DoorResource.SLOW_MAY_END.countDown();
            running.get().then().statusCode(200);
        }
        make("/api/door/slow-documents", key, text).then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void fiftyTimesAtOnceMakesOneDocument() throws InterruptedException {
        Callable<Response> command = () -> make("/api/door/documents", key, text);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(number -> command).toList());

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.get().statusCode()).isIn(201, 409));
            assertThat(answers)
                    .anySatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(201));
        }
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void anotherTenantsKeyIsAnotherKey() {
        make("/api/door/documents", key, text).then().statusCode(201);

        as("back-office-b")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"%s\",\"amount\":1}".formatted(text))
                .post("/api/door/documents")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertThat(documents()).isEqualTo(2);
    }

    @Test
    void keysPastTheirTimeAreForgottenForAllTenants() throws SQLException {
        make("/api/door/documents", key, text);
        age("31 days");

        keys.forgetExpired();

        assertThat(rows.strings("select key from idempotency_key where key = '%s'".formatted(key)))
                .isEmpty();
    }

    @Test
    void keysWithinTheirTimeAreKept() throws SQLException {
        make("/api/door/documents", key, text);
        age("29 days");

        keys.forgetExpired();

        make("/api/door/documents", key, text).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    private static Response make(String door, String key, String text) {
        return backOffice()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"%s\",\"amount\":12.50}".formatted(text))
                .post(door);
    }

    private int documents() {
        return rows.strings("select text from door_document where text = '%s'".formatted(text))
                .size();
    }

    private void age(String by) throws SQLException {
        try (var connection = rows.connection();
                var update = connection.prepareStatement(
                        "update idempotency_key set created_at = created_at - ?::interval where key = ?")) {
            update.setString(1, by);
            update.setString(2, key);
            update.executeUpdate();
        }
    }
}
