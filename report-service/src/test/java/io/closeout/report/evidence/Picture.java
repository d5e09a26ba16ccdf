package io.closeout.report.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** A file as a camera writes it: its left half is red, its right half blue. */
public record Picture(byte[] bytes, String mediaType) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Each picture differs from the one before in a few pixels, so that it has a digest of its own. */
    public static Picture aJpeg(int width, int height) {
        return new Picture(encoded("jpeg", width, height), "image/jpeg");
    }

    public static Picture aPng(int width, int height) {
        return new Picture(encoded("png", width, height), "image/png");
    }

    /** A PNG of 60 bytes that claims to be as large as it likes. */
    public static Picture aPngThatClaims(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var checksum = new CRC32();
        checksum.update(header.array());
        var file = ByteBuffer.allocate(60).putLong(0x89504E470D0A1A0AL).putInt(13);
        file.put(header.array()).putInt((int) checksum.getValue());
        return new Picture(file.array(), "image/png");
    }

    /** A JPEG of a start, a frame and an end. */
    public static Picture aJpegThatClaims(int frame, int width, int height) {
        var file = ByteBuffer.allocate(16).putShort((short) 0xFFD8).putShort((short) (0xFF00 | frame));
        file.putShort((short) 8)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) 0);
        return new Picture(file.putShort((short) 0xFFD9).array(), "image/jpeg");
    }

    private static byte[] encoded(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width, height);
        canvas.dispose();
        image.setRGB(0, 0, NEXT.incrementAndGet() * 1009);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        // A few pixels may drown in the compression; a comment segment or chunk after the first bytes does not.
        return format.equals("jpeg") ? withComment(out.toByteArray()) : out.toByteArray();
    }

    private static byte[] withComment(byte[] jpeg) {
        var comment = "photo %09d".formatted(NEXT.get()).getBytes(StandardCharsets.US_ASCII);
        return segmentInserted(jpeg, 0xFE, comment);
    }

    private static byte[] segmentInserted(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** With the camera's notes: see {@link ExifBytes}. */
    public Picture withExif(byte[] tiff) {
        var segment = ByteBuffer.allocate(tiff.length + 6)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
        return new Picture(segmentInserted(bytes, 0xE1, segment), mediaType);
    }

    public Picture followedBy(String text) {
        var tail = text.getBytes(StandardCharsets.UTF_8);
        return new Picture(
                ByteBuffer.allocate(bytes.length + tail.length)
                        .put(bytes)
                        .put(tail)
                        .array(),
                mediaType);
    }

    /** As if its second half were lost. */
    public Picture cutOff() {
        return new Picture(java.util.Arrays.copyOf(bytes, bytes.length / 2), mediaType);
    }

    public Picture sentAs(String otherMediaType) {
        return new Picture(bytes, otherMediaType);
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails if the bytes are no image. */
    public BufferedImage decoded() {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean contains(String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
