package io.closeout.dev.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** What a finger leaves on a tablet instead of a name: the same name always looks the same. */
public final class Scribble {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;
    private static final int LEFT = 60;
    private static final float PEN = 4.5f;

    private Scribble() {}

    /** A PNG in Base64. */
    public static String of(String name) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.BLACK);
        canvas.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(line(name));
        canvas.dispose();
        return Base64.getEncoder().encodeToString(png(image));
    }

    private static Path2D line(String name) {
        var hand = new SplittableRandom(name.hashCode());
        var step = (WIDTH - 2 * LEFT) / Math.max(1, name.length());
        var x = LEFT;
        var line = new Path2D.Double();
        line.moveTo(x, 120);
        for (var i = 0; i < name.length(); i++) {
            var isTall = i == 0 || Character.isUpperCase(name.charAt(i));
            var top = isTall ? hand.nextInt(20, 45) : hand.nextInt(80, 105);
            line.curveTo(x - 6, top, x + step * 0.9, top - 8, x + step * 0.6, hand.nextInt(118, 134));
            x += step;
            line.quadTo(x - step * 0.2, hand.nextInt(134, 150), x, hand.nextInt(108, 124));
        }
        line.curveTo(x, 170, LEFT + 120, 165, WIDTH - LEFT, hand.nextInt(140, 160));
        return line;
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
