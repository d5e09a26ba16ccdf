package io.closeout.report.evidence;

import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Takes a drawn signature as a device sends it: a PNG, limited in bytes and pixels before it is decoded, and not blank. */
@ApplicationScoped
public class ReadInk {

    static final int MOST_BYTES = 200_000;

    /** Four times a large tablet's canvas; decoding takes up to 32 MB. */
    static final long MOST_PIXELS = 4_000_000;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @throws ProblemException 422 that says what is wrong with the image; 503 when too many come at once */
    public Ink of(byte[] file) {
        requireDecodable(file);
        enter();
        try {
            var strokes = Strokes.of(decode(file));
            if (strokes.isBlank()) {
                throw ProblemException.unprocessable(
                        "signature-blank", "Nothing was drawn", "The image of the signature is blank. Sign once more.");
            }
            return new Ink(strokes.png());
        } finally {
            places.release();
        }
    }

    private static void requireDecodable(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw tooLarge("It has %d bytes; a signature has at most %d.".formatted(file.length, MOST_BYTES));
        }
        var header = header(file);
        if (header.pixels() > MOST_PIXELS) {
            throw tooLarge("It claims %d × %d pixels; at most %d are decoded."
                    .formatted(header.width(), header.height(), MOST_PIXELS));
        }
    }

    private static ProblemException tooLarge(String detail) {
        return ProblemException.unprocessable("image-too-large", "The image is too large", detail);
    }

    private static ImageHeader header(byte[] file) {
        try {
            return ImageHeader.of(new ByteArrayInputStream(file))
                    .filter(header -> header.format() == ImageFormat.PNG)
                    .orElseThrow(() -> NotAnImage.because("A drawn signature is a PNG; this does not begin like one."));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Decoders answer a forged file with whatever exception comes first. */
    private static BufferedImage decode(byte[] file) {
        var reader = ImageIO.getImageReadersByFormatName("PNG").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } catch (IOException | RuntimeException unreadable) {
            throw NotAnImage.because("It begins like a PNG and cannot be decoded.");
        } finally {
            reader.dispose();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Entrance.busy();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw Entrance.busy();
        }
    }
}
