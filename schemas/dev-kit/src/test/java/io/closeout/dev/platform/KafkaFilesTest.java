package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KafkaFilesTest {

    @Test
    void noClusterIdLooksLikeAnOption() {
        assertThat(Stream.generate(KafkaFiles::clusterId).limit(2000)).noneMatch(id -> id.startsWith("-"));
    }
}
