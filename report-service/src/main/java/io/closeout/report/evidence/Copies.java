package io.closeout.report.evidence;

import io.closeout.kit.http.ProblemException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is made of an original: the copy that is served, its thumbnail and the camera's notes.
 *
 * @param width of the original as it is looked at
 * @param look what it looks like, see {@link Look}; null where there is too little to see
 */
record Copies(
        Path served,
        Path thumbnail,
        Exif exif,
        int width,
        int height,
        @Nullable Long look) implements AutoCloseable {

    private static final int SERVED_SIDE = 2_560;
    private static final int THUMBNAIL_SIDE = 320;

    /** @throws ProblemException 422 if the file cannot be decoded, whatever its header says */
    static Copies of(Path original, ImageHeader header, ZoneId zone) throws IOException {
        var exif = Exif.of(original, header.format(), zone);
        var picture = Drawing.upright(Drawing.within(decode(original, header), SERVED_SIDE), exif.orientation());
        var small = Drawing.within(picture, THUMBNAIL_SIDE);
        var lies = exif.orientation() >= 5;
        return new Copies(
                written("served", picture),
                written("thumbnail", small),
                exif,
                lies ? header.height() : header.width(),
                lies ? header.width() : header.height(),
                Look.of(small));
    }

    /** Decoders answer a forged file with whatever exception comes first. */
    private static BufferedImage decode(Path original, ImageHeader header) {
        try {
            return Drawing.decode(original, header);
        } catch (IOException | RuntimeException unreadable) {
            throw NotAnImage.because(
                    "It begins like an image and cannot be decoded, or its colours are for print (CMYK).");
        }
    }

    private static Path written(String prefix, BufferedImage picture) throws IOException {
        var file = Files.createTempFile(prefix, null);
        Drawing.write(picture, file);
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(served);
        Files.deleteIfExists(thumbnail);
    }
}
