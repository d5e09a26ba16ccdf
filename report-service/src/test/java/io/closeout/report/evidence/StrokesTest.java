package io.closeout.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.report.Scribble;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class StrokesTest {

    @Test
    void anyThemeIsDrawnAnewDarkOnWhite() {
        for (var scribble : new Scribble[] {
            Scribble.onWhite(600, 200), Scribble.onBlack(600, 200), Scribble.whiteOnNothing(600, 200)
        }) {
            var strokes = Strokes.of(image(scribble.png()));

            assertThat(strokes.isBlank()).isFalse();
            var drawn = image(strokes.png());
            assertThat(gray(drawn, 0, 0)).isGreaterThan(240);
            assertThat(darkest(drawn)).isLessThan(40);
        }
    }

    @Test
    void aBlankCanvasIsBlankWhateverItsColour() {
        assertThat(Strokes.of(image(Scribble.blank(600, 200).png())).isBlank()).isTrue();
        assertThat(Strokes.of(new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB))
                        .isBlank())
                .isTrue();
        assertThat(Strokes.of(new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB))
                        .isBlank())
                .isTrue();
        assertThat(Strokes.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))
                        .isBlank())
                .isTrue();
    }

    @Test
    void aTapOnTheGlassIsNoSignature() {
        var tapped = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 100).forEach(i -> tapped.setRGB(300 + i % 10, 100 + i / 10, 0xFFFFFF));

        assertThat(Strokes.of(tapped).isBlank()).isTrue();
    }

    @Test
    void theWhiteAroundItIsCutOff() {
        var small = new BufferedImage(1_000, 500, BufferedImage.TYPE_INT_RGB);
        IntStream.range(400, 600).forEach(x -> IntStream.range(240, 245).forEach(y -> small.setRGB(x, y, 0xFFFFFF)));

        var drawn = image(Strokes.of(small).png());

        assertThat(drawn.getWidth()).isBetween(200, 230);
        assertThat(drawn.getHeight()).isBetween(15, 30);
    }

    @Test
    void noDrawingGetsLargerThanItsRow() {
        var random = new Random(7);
        var noise = new BufferedImage(2_400, 1_600, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < noise.getHeight(); y++) {
            for (var x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }

        assertThat(Strokes.of(noise).png().length).isLessThan(64_000);
    }

    private static int darkest(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> gray(image, i % image.getWidth(), i / image.getWidth()))
                .min()
                .orElseThrow();
    }

    private static int gray(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFF;
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
