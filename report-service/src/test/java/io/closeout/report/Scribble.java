package io.closeout.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What a finger leaves on a canvas. */
public final class Scribble {

    private static final Scribble USUAL = onWhite(600, 200);

    private final byte[] png;

    private Scribble(byte[] png) {
        this.png = png;
    }

    public static Scribble usual() {
        return USUAL;
    }

    public static Scribble onWhite(int width, int height) {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), Color.WHITE, Color.BLACK);
    }

    public static Scribble onBlack(int width, int height) {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), Color.BLACK, Color.WHITE);
    }

    /** A canvas that was never filled holds the strokes alone. */
    public static Scribble whiteOnNothing(int width, int height) {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), null, Color.WHITE);
    }

    public static Scribble blank(int width, int height) {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), Color.WHITE, Color.WHITE);
    }

    private static Scribble drawn(BufferedImage image, @Nullable Color ground, Color stroke) {
        var canvas = image.createGraphics();
        if (ground != null) {
            canvas.setColor(ground);
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        draw(canvas, stroke, image.getWidth(), image.getHeight());
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Scribble(out.toByteArray());
    }

    private static void draw(Graphics2D canvas, Color stroke, int width, int height) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(stroke);
        canvas.setStroke(new BasicStroke(height / 40f));
        for (var i = 0; i < 4; i++) {
            var x = width * (i + 1) / 7.0;
            var top = height * 0.1;
            canvas.draw(new CubicCurve2D.Double(
                    x, height * 0.8, x + width * 0.02, top, x + width * 0.2, top, x + width * 0.15, height * 0.75));
        }
    }

    public byte[] png() {
        return png.clone();
    }

    public String base64() {
        return base64(png);
    }

    public static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }
}
