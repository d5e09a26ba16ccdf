package io.closeout.report.evidence;

import static io.closeout.report.evidence.Picture.aJpegThatClaims;
import static io.closeout.report.evidence.Picture.aPngThatClaims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.http.ProblemException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageRulesTest {

    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    private final EvidenceSettings settings = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(EvidenceSettings.class)
            .build()
            .getConfigMapping(EvidenceSettings.class);

    @TempDir
    Path folder;

    @Test
    void fiftyMegapixelsAreTheMost() throws IOException {
        assertThat(header(aPngThatClaims(10_000, 5_000)).pixels()).isEqualTo(50_000_000);
        refuses(aPngThatClaims(10_000, 5_001));
        refuses(aJpegThatClaims(BASELINE, 10_000, 5_001));
    }

    @Test
    void aProgressiveJpegMayHaveAThirdOfIt() throws IOException {
        assertThat(header(aJpegThatClaims(BASELINE, 5_000, 5_000)).width()).isEqualTo(5_000);
        assertThat(header(aJpegThatClaims(PROGRESSIVE, 4_000, 4_000)).width()).isEqualTo(4_000);
        refuses(aJpegThatClaims(PROGRESSIVE, 5_000, 5_000));
    }

    @Test
    void aServiceThatDoesNotKnowWhereToKeepEvidenceDoesNotStart() {
        assertThatThrownBy(() -> new Stores().store(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closeout.evidence.folder");
    }

    private void refuses(Picture picture) {
        assertThatThrownBy(() -> header(picture))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("image-too-large");
    }

    private ImageHeader header(Picture picture) throws IOException {
        var file = Files.write(folder.resolve("file"), picture.bytes());
        return new ImageRules(settings).requireDecodable(file, picture.mediaType());
    }
}
