package io.closeout.bench;

import io.vertx.core.buffer.Buffer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos that differ in a comment only, so that each is new to the store and all cost the same, and one signature. */
final class Pictures {

    private static final int SOI_BYTES = 2;
    private static final int NOISE = 24;

    private final byte[] photo;
    private final String signature;

    Pictures(int width) throws IOException {
        this.photo = encoded(scene(width, width * 3 / 4), "jpg");
        this.signature = Base64.getEncoder().encodeToString(encoded(stroke(), "png"));
    }

    int photoBytes() {
        return photo.length;
    }

    /** The photo of a number: the same for the same number. JPEG comment segment, ITU-T T.81 B.2.4.5. */
    Buffer photo(int number) {
        return Buffer.buffer(photo.length + 8)
                .appendBytes(photo, 0, SOI_BYTES)
                .appendUnsignedShort(0xFFFE)
                .appendUnsignedShort(6)
                .appendInt(number)
                .appendBytes(photo, SOI_BYTES, photo.length - SOI_BYTES);
    }

    String digest(int number) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(photo(number).getBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a report names it. */
    String attachment(int number) {
        return """
                {"kind":"PHOTO","mediaType":"image/jpeg","sha256":"%s","size":%d}""".formatted(digest(number), photo(number).length());
    }

    /** PNG in Base64. */
    String signature() {
        return signature;
    }

    /** Broad shapes with a little noise compress about as a photo of a machine does. */
    private static BufferedImage scene(int width, int height) {
        var random = new Random(1);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var light = 60 + 120 * x / width + 40 * ((y / 97 + x / 131) % 2) + random.nextInt(NOISE);
                image.setRGB(x, y, light << 16 | light * 7 / 8 << 8 | light * 3 / 4);
            }
        }
        return image;
    }

    private static BufferedImage stroke() {
        var image = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        var line = new Path2D.Float();
        line.moveTo(30, 150);
        line.curveTo(150, -80, 170, 260, 290, 90);
        line.curveTo(350, 20, 380, 190, 560, 60);
        pen.draw(line);
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("no writer for " + format);
        }
        return bytes.toByteArray();
    }
}
