package io.closeout.report.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/** Draws images anew: what comes out of here has pixels and nothing else of the file that went in. */
final class Drawing {

    // 0.85 in hundredths
    private static final int QUALITY = 85;

    private Drawing() {}

    /**
     * Thins the pixels out while decoding, so that a large image takes no more memory than a usual one.
     *
     * @throws IOException if the decoder gives up
     */
    static BufferedImage decode(Path file, ImageHeader header) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(header.format().name()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return reader.read(0, thinned(reader, header));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam thinned(ImageReader reader, ImageHeader header) {
        var step = 1;
        while (header.pixels() / ((long) step * step) > header.format().mostPixels()) {
            step++;
        }
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    /** On white, where it is transparent; halved step by step, because a single large step would skip pixels. */
    static BufferedImage within(BufferedImage image, int longest) {
        var width = image.getWidth();
        var height = image.getHeight();
        var drawn = image;
        while (Math.max(width, height) > 2 * longest) {
            width = Math.max(1, width / 2);
            height = Math.max(1, height / 2);
            drawn = scaled(drawn, width, height);
        }
        var side = Math.max(width, height);
        var target = Math.min(side, longest);
        return scaled(drawn, share(width, target, side), share(height, target, side));
    }

    private static int share(int length, int target, int side) {
        return Math.max(1, Math.toIntExact(((long) length * target + side / 2) / side));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        return drawn(width, height, canvas -> {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(image, 0, 0, width, height, null);
        });
    }

    /** @param orientation as EXIF counts, 1 to 8 */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        var width = image.getWidth();
        var height = image.getHeight();
        var lies = orientation >= 5;
        return drawn(
                lies ? height : width,
                lies ? width : height,
                canvas -> canvas.drawImage(image, turn(orientation, width, height), null));
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static BufferedImage drawn(int width, int height, Consumer<Graphics2D> painter) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        painter.accept(canvas);
        canvas.dispose();
        return image;
    }

    static void write(BufferedImage image, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
