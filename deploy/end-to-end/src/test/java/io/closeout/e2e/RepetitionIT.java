package io.closeout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class RepetitionIT {

    private final Product product = Product.running();

    @Test
    void everythingDeliveredThreeTimesTakesEffectOnce() {
        var network = Network.of(product, "fault-thrice", 2);
        try (var load = Load.on(product, network, 6)) {
            await().until(() -> load.signed() > 20);
            assertThat(load.refusals()).isEmpty();
        }
        product.assertSound();
        var mails = product.platform().mail().received().size();

        var repeated = 0;
        var events = 0L;
        try (var topics = new Topics(product)) {
            var once = topics.all(Topics.withReaders());
            repeated = once.size();
            // What an earlier fault has already repeated lies there twice.
            events = once.stream().map(Topics::id).distinct().count();
            once.forEach(topics::repeat);
            once.forEach(topics::repeat);
        }

        var report = product.verified();
        assertThat(report.isClean()).as(report.text()).isTrue();
        var outbox = report.of("I2");
        assertThat(outbox.figure("delivered more than once"))
                .isGreaterThanOrEqualTo(events - outbox.figure("foreign, without effect"));
        assertThat(report.records()).isGreaterThanOrEqualTo(3L * repeated);
        assertThat(product.platform().mail().received()).hasSize(mails);
    }
}
