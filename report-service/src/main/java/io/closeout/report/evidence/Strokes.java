package io.closeout.report.evidence;

import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The strokes of a drawing by their darkness, 0 to 255 a pixel. Dark on white, white on dark and strokes of any colour on
 * a transparent ground read the same, because a device draws in the colours of its theme.
 */
final class Strokes {

    private static final int LONGEST_SIDE = 1_200;
    private static final int PRINTED_WIDTH = 600;
    private static final int PRINTED_HEIGHT = 200;
    private static final int LEVELS = 16;
    private static final int DARKEST = 255;

    // A tap on the glass is no signature: fewer pixels than a short stroke, or nowhere longer than this.
    private static final int VISIBLE = 48;
    private static final int FEWEST_PIXELS = 30;
    private static final int SHORTEST_STROKE = 12;

    private final int width;
    private final int height;
    private final int[] ink;

    private Strokes(int width, int height, int[] ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    static Strokes of(BufferedImage image) {
        var small = reduced(image);
        var pixels = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
        var onWhite = new int[pixels.length];
        var cover = new int[pixels.length];
        for (var i = 0; i < pixels.length; i++) {
            cover[i] = pixels[i] >>> 24;
            onWhite[i] = DARKEST - cover[i] * (DARKEST - luminance(pixels[i])) / DARKEST;
        }
        var seen = new Strokes(small.getWidth(), small.getHeight(), apartFromGround(onWhite));
        return seen.isBlank() ? new Strokes(seen.width, seen.height, apartFromGround(cover)) : seen;
    }

    private static int luminance(int rgb) {
        return (299 * ((rgb >> 16) & 0xFF) + 587 * ((rgb >> 8) & 0xFF) + 114 * (rgb & 0xFF)) / 1_000;
    }

    /** The value most pixels have is the ground. */
    private static int[] apartFromGround(int[] values) {
        var counts = new int[DARKEST + 1];
        for (var value : values) {
            counts[value]++;
        }
        var ground = 0;
        for (var value = 1; value <= DARKEST; value++) {
            ground = counts[value] > counts[ground] ? value : ground;
        }
        var apart = new int[values.length];
        for (var i = 0; i < values.length; i++) {
            apart[i] = Math.abs(values[i] - ground);
        }
        return apart;
    }

    private static BufferedImage reduced(BufferedImage image) {
        var side = Math.max(image.getWidth(), image.getHeight());
        var target = Math.min(side, LONGEST_SIDE);
        return scaled(image, BufferedImage.TYPE_INT_ARGB, (long) target, side);
    }

    private static BufferedImage scaled(BufferedImage image, int type, long part, long whole) {
        var width = (int) Math.max(1, image.getWidth() * part / whole);
        var height = (int) Math.max(1, image.getHeight() * part / whole);
        var drawn = new BufferedImage(width, height, type);
        var canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return drawn;
    }

    boolean isBlank() {
        var visible = 0;
        for (var darkness : ink) {
            visible += darkness >= VISIBLE ? 1 : 0;
        }
        return visible < FEWEST_PIXELS || Math.max(bounds().width, bounds().height) < SHORTEST_STROKE;
    }

    private Rectangle bounds() {
        var found = new Rectangle(-1, -1);
        for (var i = 0; i < ink.length; i++) {
            if (ink[i] >= VISIBLE) {
                found.add(new Rectangle(i % width, i / width, 1, 1));
            }
        }
        return found;
    }

    /** Cropped, dark on white, in sixteen levels of grey. */
    byte[] png() {
        var gray = cropped();
        var part = Math.min(
                Math.min(PRINTED_WIDTH * 1_000L / gray.getWidth(), PRINTED_HEIGHT * 1_000L / gray.getHeight()), 1_000L);
        return encoded(inLevels(scaled(gray, BufferedImage.TYPE_BYTE_GRAY, part, 1_000L)));
    }

    private BufferedImage cropped() {
        var box = bounds();
        box.grow(8, 8);
        var part = box.intersection(new Rectangle(width, height));
        var gray = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_GRAY);
        var bytes = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        var most = 1;
        for (var darkness : ink) {
            most = Math.max(most, darkness);
        }
        for (var i = 0; i < bytes.length; i++) {
            var at = (part.y + i / part.width) * width + part.x + i % part.width;
            bytes[i] = (byte) (DARKEST - ink[at] * DARKEST / most);
        }
        return gray;
    }

    private static BufferedImage inLevels(BufferedImage gray) {
        var grays = new byte[LEVELS];
        for (var level = 0; level < LEVELS; level++) {
            grays[level] = (byte) (level * DARKEST / (LEVELS - 1));
        }
        var palette = new IndexColorModel(4, LEVELS, grays, grays, grays);
        var image = new BufferedImage(gray.getWidth(), gray.getHeight(), BufferedImage.TYPE_BYTE_BINARY, palette);
        for (var y = 0; y < gray.getHeight(); y++) {
            for (var x = 0; x < gray.getWidth(); x++) {
                var level = (gray.getRaster().getSample(x, y, 0) * (LEVELS - 1) + DARKEST / 2) / DARKEST;
                image.getRaster().setSample(x, y, 0, level);
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "PNG", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
