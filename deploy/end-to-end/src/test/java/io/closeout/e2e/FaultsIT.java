package io.closeout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.verify.evidence.Connections;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Servers and services go away in the middle of the work, without a word. */
class FaultsIT {

    private static final int KILLS = 20;
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(70);

    private final Product product = Product.running();

    @Test
    void twentyKillsOfServicesUnderLoadLoseAndDoubleNothing() {
        var random = Product.random("20 kills");
        var network = Network.of(product, "fault-kills", 3);
        try (var load = Load.on(product, network, 6)) {
            for (var kill = 1; kill <= KILLS; kill++) {
                var victim = product.service(Connections.SERVICES.get(random.nextInt(Connections.SERVICES.size())));
                pass(Duration.ofMillis(1_000 + random.nextInt(2_000)));
                // What was killed last may still be starting; being killed then is part of it.
                victim.kill();
                victim.launch();
                Product.say("kill %d of %d: %s".formatted(kill, KILLS, victim.service()));
            }
            product.revive();
            assertThat(load.refusals()).isEmpty();
        }

        product.assertSound();
    }

    @Test
    void aKillBetweenCommitAndPublishLosesNothing() {
        var network = Network.of(product, "fault-unpublished", 1);
        var kafka = product.platform().kafka();
        try (var load = Load.on(product, network, 4)) {
            await().until(() -> load.signed() > 3);
            kafka.pause();
            var before = load.signed();
            // The broker is frozen, so what is signed now is committed and cannot be published.
            await().until(() -> load.signed() > before + 5);
            product.service("report").kill();
            product.service("invoicing").kill();
            kafka.resume();
            product.revive();
            assertThat(load.refusals()).isEmpty();
        }

        product.assertSound();
    }

    @Test
    void aBrokerThatIsKilledAndComesBackDelaysAndLosesNothing() {
        var network = Network.of(product, "fault-broker", 2);
        try (var load = Load.on(product, network, 6)) {
            await().until(() -> load.signed() > 5);
            product.platform().kafka().kill();
            var before = load.signed();
            await().until(() -> load.signed() > before + 5);
            product.platform().kafka().start();
            pass(Duration.ofSeconds(3));
            assertThat(load.refusals()).isEmpty();
        }

        product.assertSound();
    }

    @Test
    void aDatabaseThatIsStoppedForSeventySecondsDelaysAndLosesNothing() {
        var network = Network.of(product, "fault-database", 2);
        try (var load = Load.on(product, network, 6)) {
            await().until(() -> load.signed() > 5);
            product.platform().postgres().stopImmediately();
            pass(DATABASE_AWAY);
            product.platform().postgres().start();
            var before = load.signed();
            await().until(() -> load.signed() > before + 5);
            assertThat(load.refusals()).isEmpty();
        }

        assertThat(Connections.SERVICES)
                .allMatch(service -> product.service(service).isRunning());
        product.assertSound();
    }

    /** Time in which the load goes on. */
    private static void pass(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        await().until(() -> System.nanoTime() >= until);
    }
}
