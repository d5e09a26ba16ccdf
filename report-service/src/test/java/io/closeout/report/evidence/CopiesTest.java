package io.closeout.report.evidence;

import static io.closeout.report.evidence.Picture.aJpeg;
import static io.closeout.report.evidence.Picture.aPng;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.http.ProblemException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final List<Copies> made = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, String redSide) throws IOException {
        var picture = aJpeg(120, 60).withExif(ExifBytes.takenInBrussels(orientation));

        var served = ImageIO.read(copies(picture).served().toFile());

        assertThat(served.getWidth()).isEqualTo(orientation < 5 ? 120 : 60);
        assertThat(served.getHeight()).isEqualTo(orientation < 5 ? 60 : 120);
        assertThat(sideOfRed(served)).isEqualTo(redSide);
    }

    private static String sideOfRed(BufferedImage image) {
        var middle = image.getWidth() / 2;
        var centre = image.getHeight() / 2;
        if (image.getWidth() > image.getHeight()) {
            return isRed(image.getRGB(10, centre)) ? "left" : "right";
        }
        return isRed(image.getRGB(middle, 10)) ? "top" : "bottom";
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60;
    }

    @Test
    void theLongSideIsAtMost2560And320() throws IOException {
        var copies = copies(aJpeg(6_000, 3_000));

        var served = ImageIO.read(copies.served().toFile());
        var thumbnail = ImageIO.read(copies.thumbnail().toFile());

        assertThat(served.getWidth()).isEqualTo(2_560);
        assertThat(served.getHeight()).isEqualTo(1_280);
        assertThat(thumbnail.getWidth()).isEqualTo(320);
        assertThat(thumbnail.getHeight()).isEqualTo(160);
    }

    @Test
    void aSmallPhotoIsNotBlownUp() throws IOException {
        var served = ImageIO.read(copies(aPng(200, 100)).served().toFile());

        assertThat(served.getWidth()).isEqualTo(200);
    }

    @Test
    void aNarrowPhotoKeepsAPixel() throws IOException {
        var thumbnail = ImageIO.read(copies(aPng(4_000, 1)).thumbnail().toFile());

        assertThat(thumbnail.getWidth()).isEqualTo(320);
        assertThat(thumbnail.getHeight()).isEqualTo(1);
    }

    @Test
    void timePlaceAndDeviceAreRead() throws IOException {
        var exif = copies(aJpeg(60, 40).withExif(ExifBytes.takenInBrussels(1))).exif();

        assertThat(exif.capturedAt()).isEqualTo(Instant.parse("2026-03-02T13:03:07Z"));
        assertThat(exif.place()).isEqualTo(new Exif.Place(new BigDecimal("50.846667"), new BigDecimal("4.352500")));
        assertThat(exif.device()).isEqualTo(ExifBytes.DEVICE);
    }

    @Test
    void aPlaceIsNotWrittenIntoLogs() throws IOException {
        var exif = copies(aJpeg(60, 40).withExif(ExifBytes.takenInBrussels(1))).exif();

        assertThat(exif.toString()).contains("2026").doesNotContain("50.8");
    }

    @Test
    void brokenNotesAreNoReasonToRefuseAPhoto() throws IOException {
        var notes = ExifBytes.takenInBrussels(6);
        java.util.Arrays.fill(notes, 4, notes.length, (byte) 0xFF);

        assertThat(copies(aJpeg(60, 40).withExif(notes)).exif()).isEqualTo(Exif.NONE);
    }

    @Test
    void aFileThatCannotBeDecodedIsRefused() throws IOException {
        var file = Files.write(
                folder.resolve("claim"), Picture.aPngThatClaims(100, 100).bytes());
        var header = ImageHeader.of(file).orElseThrow();

        assertThatThrownBy(() -> Copies.of(file, header, BRUSSELS)).isInstanceOf(ProblemException.class);
    }

    private Copies copies(Picture picture) throws IOException {
        var file = Files.write(folder.resolve("original"), picture.bytes());
        var copies = Copies.of(file, ImageHeader.of(file).orElseThrow(), BRUSSELS);
        made.add(copies);
        return copies;
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        for (var copies : made) {
            copies.close();
            assertThat(copies.served()).doesNotExist();
            assertThat(copies.thumbnail()).doesNotExist();
        }
    }
}
