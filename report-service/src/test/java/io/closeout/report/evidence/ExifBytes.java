package io.closeout.report.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The notes of a camera, byte by byte: a TIFF structure of three directories (TIFF 6.0, EXIF 2.3). */
public final class ExifBytes {

    public static final String DEVICE = "Closeout Cam 9";

    private static final short ASCII = 2;
    private static final short SHORT = 3;
    private static final short LONG = 4;
    private static final short RATIONAL = 5;

    private static final int IMAGE = 8;
    private static final int DETAILS = 64;
    private static final int POSITION = 96;
    private static final int DATA = 160;

    private ExifBytes() {}

    /** Taken on 2 March 2026 at 14:03:07 in Brussels, at 50.846667 north and 4.3525 east. */
    public static byte[] takenInBrussels(int orientation) {
        var tiff = ByteBuffer.allocate(320);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(IMAGE);
        tiff.position(IMAGE);
        tiff.putShort((short) 4);
        entry(tiff, 0x0110, ASCII, DEVICE.length() + 1, DATA);
        entry(tiff, 0x0112, SHORT, 1, orientation << 16);
        entry(tiff, 0x8769, LONG, 1, DETAILS);
        entry(tiff, 0x8825, LONG, 1, POSITION);
        tiff.position(DETAILS);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, ASCII, 20, DATA + 32);
        tiff.position(POSITION);
        tiff.putShort((short) 4);
        entry(tiff, 0x0001, ASCII, 2, 'N' << 24);
        entry(tiff, 0x0002, RATIONAL, 3, DATA + 64);
        entry(tiff, 0x0003, ASCII, 2, 'E' << 24);
        entry(tiff, 0x0004, RATIONAL, 3, DATA + 96);
        text(tiff, DATA, DEVICE);
        text(tiff, DATA + 32, "2026:03:02 14:03:07");
        rationals(tiff, DATA + 64, 50, 1, 50, 1, 48, 1);
        rationals(tiff, DATA + 96, 4, 1, 21, 1, 9, 1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, short type, int count, int value) {
        tiff.putShort((short) tag).putShort(type).putInt(count).putInt(value);
    }

    private static void text(ByteBuffer tiff, int at, String text) {
        tiff.position(at);
        tiff.put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    }

    private static void rationals(ByteBuffer tiff, int at, int... numbers) {
        tiff.position(at);
        for (var number : numbers) {
            tiff.putInt(number);
        }
    }
}
