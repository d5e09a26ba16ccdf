package io.closeout.verification.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.rules.Facts;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeerSketchTest {

    @Test
    void saysNothingBelowThirty() {
        assertThat(of(LongStream.rangeClosed(1, 29)).peers()).isEqualTo(Facts.Peers.UNKNOWN);
        assertThat(of(LongStream.rangeClosed(1, 30)).peers()).isEqualTo(new Facts.Peers(30, 15, 29));
    }

    @Test
    void staysWithinItsErrorAndItsSizeHoweverManyThereAre() {
        var seed = 20_261_127L;
        var sketch = of(new Random(seed).longs(1_000_000, 0, 1_000_000));

        var peers = sketch.peers();
        assertThat(peers.count()).isEqualTo(1_000_000);
        // Three times the error that holds with 99 %, so that this is no test of luck.
        assertThat(peers.medianSeconds()).as("seed %d", seed).isBetween(458_000L, 542_000L);
        assertThat(peers.p95Seconds()).as("seed %d", seed).isBetween(908_000L, 992_000L);
        assertThat(sketch.bytes()).hasSizeLessThan(6_000);
    }

    @Test
    void isTheSameTogetherAsApart() {
        var months = PeerSketch.empty();
        months.learn(PeerSketch.read(of(LongStream.rangeClosed(1, 50)).bytes()));
        months.learn(PeerSketch.read(of(LongStream.rangeClosed(51, 100)).bytes()));
        months.learn(PeerSketch.read(PeerSketch.empty().bytes()));

        assertThat(months.peers())
                .isEqualTo(of(LongStream.rangeClosed(1, 100)).peers())
                .isEqualTo(new Facts.Peers(100, 50, 95));
    }

    private static PeerSketch of(LongStream seconds) {
        var sketch = PeerSketch.empty();
        seconds.forEach(sketch::learn);
        return sketch;
    }
}
