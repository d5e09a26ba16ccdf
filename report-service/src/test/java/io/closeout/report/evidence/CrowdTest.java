package io.closeout.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.http.ProblemException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** More photos at once than there is room for. */
class CrowdTest {

    @Test
    void whoFindsAllPlacesTakenComesAgain() {
        var entrance = new Entrance(settings("45s"));
        try (var place = entrance.enter()) {
            assertThat(place).isNotNull();
            assertThatThrownBy(entrance::enter).satisfies(CrowdTest::isTurnedAwayForNow);
        }

        try (var place = entrance.enter()) {
            assertThat(place).isNotNull();
        }
    }

    @Test
    void oneImageIsDecodedOneWaitsAndTheThirdIsTurnedAway() throws Exception {
        var worker = new ImageWorker(settings("45s"));
        var held = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        Callable<String> hold = () -> {
            begun.countDown();
            held.await();
            return "done";
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> worker.run(hold));
            begun.await();
            var second = threads.submit(() -> worker.run(hold));
            Awaitility.await().until(() -> worker.waiting() == 1);

            assertThatThrownBy(() -> worker.run(hold)).satisfies(CrowdTest::isTurnedAwayForNow);

            held.countDown();
            assertThat(first.get()).isEqualTo("done");
            assertThat(second.get()).isEqualTo("done");
        } finally {
            worker.end();
        }
    }

    @Test
    void anImageThatTakesTooLongIsGivenUp() {
        var worker = new ImageWorker(settings("PT0.05S"));
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> worker.run(() -> {
                    never.await();
                    return "done";
                }))
                .satisfies(CrowdTest::isTurnedAwayForNow);

        worker.end();
    }

    @Test
    void aRefusalFromWithinIsPassedOn() {
        var worker = new ImageWorker(settings("45s"));

        assertThatThrownBy(() -> worker.run(() -> {
                    throw NotAnImage.because("of a test");
                }))
                .hasMessageContaining("of a test");

        worker.end();
    }

    private static void isTurnedAwayForNow(Throwable refusal) {
        assertThat(((ProblemException) refusal).problem().status()).isEqualTo(503);
    }

    private static EvidenceSettings settings(String patience) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EvidenceSettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("closeout.evidence.at-once", "1", "closeout.evidence.patience", patience), "test", 100))
                .build()
                .getConfigMapping(EvidenceSettings.class);
    }
}
