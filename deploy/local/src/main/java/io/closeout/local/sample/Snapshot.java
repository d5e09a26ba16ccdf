package io.closeout.local.sample;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A small photo: panels of grey as of a machine in a dim cellar. One motif looks the same each time it is taken, and
 * unlike any other.
 *
 * @param kind what it shows
 * @param motif which picture
 * @param take two takes of a motif look alike and are not the same bytes
 */
public record Snapshot(String kind, long motif, int take) {

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    private static final int PANEL = 16;

    /** Its file, and how a report names it. */
    public record Developed(Intervention.Attachment named, byte[] jpeg) {}

    Snapshot takenAgain(String asKind) {
        return new Snapshot(asKind, motif, take + 1);
    }

    public Developed developed() {
        var jpeg = jpeg();
        return new Developed(new Intervention.Attachment(kind, "image/jpeg", digest(jpeg), jpeg.length), jpeg);
    }

    private byte[] jpeg() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private BufferedImage drawn() {
        var random = new Random(motif);
        var image = new BufferedImage(COLUMNS * PANEL, ROWS * PANEL, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        for (var row = 0; row < ROWS; row++) {
            for (var column = 0; column < COLUMNS; column++) {
                var grey = 40 + random.nextInt(160) + take;
                canvas.setColor(new Color(grey, grey, grey + 8));
                canvas.fillRect(column * PANEL, row * PANEL, PANEL, PANEL);
            }
        }
        canvas.dispose();
        return image;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
