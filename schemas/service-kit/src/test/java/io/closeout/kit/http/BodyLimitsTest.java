package io.closeout.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final BodyLimits limits = new BodyLimits(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(HttpSettings.class)
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "closeout.http.larger-bodies.file.request", "PUT /api/files/[0-9]+",
                            "closeout.http.larger-bodies.file.size", "20M"),
                    "test",
                    100))
            .build()
            .getConfigMapping(HttpSettings.class));

    @Test
    void anExceptionIsForItsOwnRequestOnly() {
        assertThat(limits.of("PUT", "/api/files/7")).isEqualTo(20 * MEGABYTE);
        assertThat(limits.of("POST", "/api/files/7")).isEqualTo(MEGABYTE);
        assertThat(limits.of("PUT", "/api/files/7/x")).isEqualTo(MEGABYTE);
        assertThat(limits.of("PUT", "/x/api/files/7")).isEqualTo(MEGABYTE);
    }

    @Test
    void aBodyOfUnknownSizeIsCutAtTheGeneralLimit() {
        assertThat(limits.ofUnknownSize("POST", "/api/files/7", 21 * MEGABYTE)).isEqualTo(MEGABYTE);
    }

    @Test
    void anExceptionOfUnknownSizeIsItsReadersToCut() {
        assertThat(limits.ofUnknownSize("PUT", "/api/files/7", 21 * MEGABYTE)).isEqualTo(21 * MEGABYTE);
    }

    @Test
    void noBodyIsLargerThanTheServerAllows() {
        assertThat(limits.ofUnknownSize("POST", "/api/files/7", 1_000)).isEqualTo(1_000);
    }
}
