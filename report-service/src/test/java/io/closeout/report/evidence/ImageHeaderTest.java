package io.closeout.report.evidence;

import static io.closeout.report.evidence.Picture.aJpeg;
import static io.closeout.report.evidence.Picture.aPng;
import static io.closeout.report.evidence.Picture.aPngThatClaims;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {

    @TempDir
    Path folder;

    @Test
    void aJpegTellsItsSizeBehindTheCamerasNotes() throws IOException {
        var picture = aJpeg(640, 480).withExif(ExifBytes.takenInBrussels(6));

        assertThat(header(picture.bytes())).contains(new ImageHeader(ImageFormat.JPEG, 640, 480, 1, false));
    }

    @Test
    void aPngTellsItsSize() throws IOException {
        assertThat(header(aPng(33, 7).bytes())).contains(new ImageHeader(ImageFormat.PNG, 33, 7, 1, false));
    }

    @Test
    void aClaimIsReadWithoutOverflow() throws IOException {
        var header = header(aPngThatClaims(50_000, 50_000).bytes());

        assertThat(header.orElseThrow().pixels()).isEqualTo(2_500_000_000L);
    }

    @Test
    void everyScanIsCounted() throws IOException {
        var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 3, 1, 0x55, (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xD0};
        var image = aJpeg(8, 8).bytes();
        var many = java.nio.ByteBuffer.allocate(image.length + 70 * scan.length).put(image, 0, image.length - 2);
        for (var i = 0; i < 70; i++) {
            many.put(scan);
        }
        many.put(new byte[] {(byte) 0xFF, (byte) 0xD9});

        assertThat(header(many.array()).orElseThrow().scans()).isEqualTo(71);
    }

    @Test
    void aJpegThatWasCutOffStillHasItsSize() throws IOException {
        assertThat(header(aJpeg(640, 480).cutOff().bytes()).orElseThrow().width())
                .isEqualTo(640);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00ff", "\u00ff\u00d8", "GIF89a", "<html>", "\u0089PNG\r\n\u001a\n", "%PDF-1.7"})
    void nothingElseHasAHeader(String bytes) throws IOException {
        assertThat(header(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    private Optional<ImageHeader> header(byte[] bytes) throws IOException {
        return ImageHeader.of(Files.write(folder.resolve("file"), bytes));
    }
}
