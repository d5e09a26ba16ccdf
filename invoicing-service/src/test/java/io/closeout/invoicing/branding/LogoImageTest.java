package io.closeout.invoicing.branding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.http.ProblemException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoImageTest {

    @ParameterizedTest
    @CsvSource({"png,200,100,200,100", "jpg,3000,300,960,96", "png,100,1000,24,240"})
    void isDrawnAnewWithinItsFrame(String format, int width, int height, int drawnWidth, int drawnHeight)
            throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(LogoImage.drawn(image(format, width, height))));

        assertThat(drawn.getWidth()).isEqualTo(drawnWidth);
        assertThat(drawn.getHeight()).isEqualTo(drawnHeight);
    }

    @Test
    void isWhiteWhereItWasTransparent() throws IOException {
        var clear = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);

        var drawn = ImageIO.read(new ByteArrayInputStream(LogoImage.drawn(written("png", clear))));

        assertThat(drawn.getRGB(5, 5)).isEqualTo(Color.WHITE.getRGB());
        assertThat(drawn.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void keepsNothingElseOfTheFileThatWasSent() throws IOException {
        var sent = Arrays.copyOf(image("png", 10, 10), 5_000);
        System.arraycopy("<?php evil".getBytes(UTF_8), 0, sent, 4_000, 10);

        assertThat(new String(LogoImage.drawn(sent), UTF_8)).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "BM", "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", "\u0089PNG"})
    void isRefusedIfItIsNoPngAndNoJpeg(String sent) {
        assertRefused(sent.getBytes(UTF_8), "no PNG and no JPEG");
    }

    @Test
    void isRefusedIfItsBytesAreBroken() throws IOException {
        assertRefused(Arrays.copyOf(image("png", 300, 300), 60), "cannot be read");
        assertRefused(Arrays.copyOf(image("jpg", 300, 300), 30), "cannot be read");
    }

    @Test
    void isRefusedIfItIsTooLarge() {
        assertRefused(new byte[LogoImage.MOST_BYTES + 1], "larger than 2 MB");
    }

    /** A small file that would fill the memory if it were decoded. */
    @Test
    void isRefusedForTooManyPixelsBeforeItIsDecoded() throws IOException {
        var bomb = image("png", 10, 10);
        Arrays.fill(bomb, 16, 24, (byte) 0);
        bomb[18] = bomb[22] = (byte) 0x80; // 32,768 pixels each way
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        for (var i = 0; i < 4; i++) {
            bomb[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        }

        assertRefused(bomb, "16 million pixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffe600", "#7fc8ff", "#1f5f8b", "#000000", "#FF0000"})
    void aColourIsDarkenedUntilItIsReadOnWhite(String colour) {
        assertThat(Contrast.onWhite(Contrast.readable(colour))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void aColourThatIsReadStaysAsItIs() {
        assertThat(Contrast.readable("#1F5F8B")).isEqualTo("#1f5f8b");
    }

    private static void assertRefused(byte[] sent, String why) {
        assertThatThrownBy(() -> LogoImage.drawn(sent))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(why);
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        return written(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] written(String format, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
