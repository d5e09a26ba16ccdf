package io.closeout.report.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an image says about itself, read without decoding anything.
 *
 * @param scans how many passes over the picture a JPEG asks for; 1 for a PNG
 * @param isProgressive whether a JPEG grows sharper from pass to pass, even if it has one only
 */
record ImageHeader(ImageFormat format, int width, int height, int scans, boolean isProgressive) {

    private static final int JPEG_START = 0xFFD8;
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int SEQUENTIAL = 0xC1;

    /** Empty for a file that is neither a JPEG nor a PNG by its first bytes, or ends before it tells its size. */
    static Optional<ImageHeader> of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return of(in);
        }
    }

    static Optional<ImageHeader> of(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        try {
            var start = in.readUnsignedShort();
            var header = start == JPEG_START ? jpeg(in) : png(start, in);
            return header.filter(found -> found.width > 0 && found.height > 0);
        } catch (EOFException tooShort) {
            return Optional.empty();
        }
    }

    /** Whether a decoder holds the whole picture in memory, at up to 6 bytes a pixel, before it gives the first line. */
    boolean isHeldWhole() {
        return isProgressive || scans > 1;
    }

    long pixels() {
        return (long) width * height;
    }

    private static Optional<ImageHeader> png(int start, DataInputStream in) throws IOException {
        var signature = ((long) start << 48) | ((long) in.readUnsignedShort() << 32) | (in.readInt() & 0xFFFFFFFFL);
        in.readInt(); // length of the first chunk
        if (signature != PNG_SIGNATURE || in.readInt() != IHDR) {
            return Optional.empty();
        }
        return Optional.of(new ImageHeader(ImageFormat.PNG, in.readInt(), in.readInt(), 1, false));
    }

    /** Walks over the segments and the compressed data between them, as a decoder does; the first frame counts. */
    private static Optional<ImageHeader> jpeg(DataInputStream in) throws IOException {
        var width = 0;
        var height = 0;
        var scans = 0;
        var frame = 0;
        for (var marker = marker(in); marker != END_OF_IMAGE; marker = marker(in)) {
            var rest = in.readUnsignedShort() - 2;
            if (isFrame(marker) && frame == 0) {
                frame = marker;
                in.readUnsignedByte(); // bits per sample
                height = in.readUnsignedShort();
                width = in.readUnsignedShort();
                rest -= 5;
            }
            scans += marker == START_OF_SCAN ? 1 : 0;
            in.skipNBytes(Math.max(rest, 0));
        }
        return Optional.of(new ImageHeader(ImageFormat.JPEG, width, height, scans, frame > SEQUENTIAL));
    }

    /**
     * The next marker, or the end of the image at the end of the file: a JPEG that was cut off is shown as far as it goes.
     * Inside compressed data FF is followed by 00 or by a restart, D0 to D7; fill bytes are FF.
     */
    private static int marker(InputStream in) throws IOException {
        var code = 0;
        for (var before = in.read(); before >= 0; before = code) {
            code = in.read();
            if (before == 0xFF && code > 0x01 && code != 0xFF && (code < 0xD0 || code > 0xD8)) {
                return code;
            }
        }
        return END_OF_IMAGE;
    }

    /** C0 to CF without the tables C4, CC and the reserved C8. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
