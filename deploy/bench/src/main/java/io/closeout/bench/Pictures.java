package io.closeout.bench;

import io.closeout.dev.drawing.Scribble;
import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos that differ in a comment only, so that each is new to the store and all cost the same, and one signature. */
final class Pictures {

    private static final int SOI_BYTES = 2;
    private static final int NOISE = 24;

    private final byte[] photo;
    private final String signature = Scribble.of("A. Signer");

    Pictures(int width) throws IOException {
        this.photo = jpeg(scene(width, width * 3 / 4));
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

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpg", bytes)) {
            throw new IOException("this machine writes no JPEG");
        }
        return bytes.toByteArray();
    }
}
