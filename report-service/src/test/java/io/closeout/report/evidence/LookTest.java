package io.closeout.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {

    private static final int FEW = 4;
    private static final int SCENES = 40;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "quality {0}")
    @ValueSource(ints = {90, 60, 30})
    void aPictureThatIsCompressedAgainLooksTheSame(int quality) {
        for (var seed = 0L; seed < SCENES; seed++) {
            var scene = Scene.of(seed, 640, 480);

            assertThat(distance(scene, Scene.compressedAgain(scene, quality)))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(FEW);
        }
    }

    @Test
    void aPictureOfHalfTheSizeLooksTheSame() {
        for (var seed = 0L; seed < SCENES; seed++) {
            var scene = Scene.of(seed, 640, 480);

            assertThat(distance(scene, Drawing.within(scene, 320)))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(FEW);
        }
    }

    @Test
    void aBrighterPictureLooksTheSame() {
        for (var seed = 0L; seed < SCENES; seed++) {
            var scene = Scene.of(seed, 640, 480);

            assertThat(distance(scene, Scene.brighter(scene, 40)))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(FEW);
        }
    }

    @Test
    void otherPicturesDifferInManyBits() {
        var looks = LongStream.range(0, SCENES)
                .map(seed -> look(Scene.of(seed, 320, 240)))
                .toArray();

        for (var seed = 0; seed < SCENES; seed++) {
            for (var other = seed + 1; other < SCENES; other++) {
                assertThat(Long.bitCount(looks[seed] ^ looks[other]))
                        .as("seeds %d and %d", seed, other)
                        .isGreaterThan(2 * FEW);
            }
        }
    }

    @Test
    void aPictureTakenUpsideDownLooksAsItIsLookedAt() throws IOException {
        var scene = Scene.of(7, 640, 480);
        var turned = new Picture(Scene.jpeg(Drawing.upright(scene, 3), 90), "image/jpeg")
                .withExif(ExifBytes.takenInBrussels(3));
        var kept = new Picture(Scene.jpeg(scene, 90), "image/jpeg");

        assertThat(Long.bitCount(look(turned) ^ look(kept))).isLessThanOrEqualTo(FEW);
    }

    @Test
    void aWallLooksLikeNothing() {
        var wall = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);

        assertThat(Look.of(Scene.brighter(wall, 130))).isNull();
        assertThat(Look.of(wall)).isNull();
    }

    @Test
    void aPictureSmallerThanTheGridIsNoReasonToFail() {
        assertThat(Look.of(Scene.of(1, 1, 1))).isNull();
        assertThat(Look.of(Scene.of(1, 3_000, 1))).isNotNull();
    }

    private static int distance(BufferedImage one, BufferedImage other) {
        return Long.bitCount(look(one) ^ look(other));
    }

    private static long look(BufferedImage image) {
        return Objects.requireNonNull(Look.of(image));
    }

    private long look(Picture picture) throws IOException {
        var file = Files.write(folder.resolve(picture.sha256()), picture.bytes());
        try (var copies = Copies.of(file, ImageHeader.of(file).orElseThrow(), ZoneId.of("Europe/Brussels"))) {
            return Objects.requireNonNull(copies.look());
        }
    }
}
