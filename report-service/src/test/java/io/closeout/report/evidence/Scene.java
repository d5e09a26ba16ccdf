package io.closeout.report.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures with something to see: large shapes in the light of a room, other ones for each seed. */
final class Scene {

    private static final int SHAPES = 14;

    private Scene() {}

    static BufferedImage of(long seed, int width, int height) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        light(image, random);
        var canvas = image.createGraphics();
        for (var i = 0; i < SHAPES; i++) {
            canvas.setColor(colour(random));
            shape(canvas, random, width, height);
        }
        canvas.dispose();
        return image;
    }

    /** Four slow waves, so that the light rises here and falls there as it does in a room. */
    private static void light(BufferedImage image, Random random) {
        var waves = random.doubles(12).map(value -> 2 * Math.PI * value).toArray();
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var level = 110.0;
                for (var i = 0; i < waves.length; i += 3) {
                    var across = 3 * waves[i] * x / image.getWidth();
                    var down = 3 * waves[i + 1] * y / image.getHeight();
                    level += 22 * Math.cos(across + down + waves[i + 2]);
                }
                image.setRGB(x, y, (int) level * 0x010101);
            }
        }
    }

    private static void shape(Graphics2D canvas, Random random, int width, int height) {
        var x = (int) (width * random.nextDouble()) - width / 6;
        var y = (int) (height * random.nextDouble()) - height / 6;
        var wide = (int) (width * (0.1 + 0.3 * random.nextDouble()));
        var high = (int) (height * (0.1 + 0.3 * random.nextDouble()));
        if (random.nextBoolean()) {
            canvas.fillRect(x, y, wide, high);
        } else {
            canvas.fillOval(x, y, wide, high);
        }
    }

    private static Color colour(Random random) {
        return new Color(40 + random.nextInt(160), 40 + random.nextInt(160), 40 + random.nextInt(160));
    }

    /** Each channel as much brighter. */
    static BufferedImage brighter(BufferedImage image, int by) {
        var shifted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var rgb = new Color(image.getRGB(x, y));
                shifted.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.min(255, rgb.getRed() + by),
                                        Math.min(255, rgb.getGreen() + by),
                                        Math.min(255, rgb.getBlue() + by))
                                .getRGB());
            }
        }
        return shifted;
    }

    static BufferedImage compressedAgain(BufferedImage image, int quality) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg(image, quality)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param quality in hundredths */
    static byte[] jpeg(BufferedImage image, int quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
