package io.closeout.invoicing.branding;

import io.closeout.kit.http.ProblemException;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A logo as it is printed: drawn anew on white as a PNG of at most 960 by 240 pixels, so that nothing else of the file
 * that was sent comes through. SVG is refused: it is a program, and paper has no use for one.
 */
final class LogoImage {

    static final int MOST_BYTES = 2_000_000;
    private static final long MOST_PIXELS = 16_000_000;
    private static final int WIDTH = 960;
    private static final int HEIGHT = 240;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private LogoImage() {}

    /** @throws ProblemException 422 for anything but a PNG or a JPEG of a fair size */
    static byte[] drawn(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw refused("The logo is larger than 2 MB.");
        }
        return png(fitted(decoded(sent)));
    }

    private static BufferedImage decoded(byte[] sent) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused("The file is no PNG and no JPEG.");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw refused("The file begins like an image and cannot be read.");
        }
    }

    /** Its size is asked for before anything is decoded. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw refused("The file is no PNG and no JPEG.");
        }
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw refused("The logo has more than 16 million pixels.");
        }
        return reader.read(0);
    }

    /** Never larger than it was. */
    private static BufferedImage fitted(BufferedImage image) {
        var scale = Math.min(1.0, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ProblemException refused(String why) {
        return ProblemException.unprocessable("logo-refused", "This logo cannot be used", why);
    }
}
