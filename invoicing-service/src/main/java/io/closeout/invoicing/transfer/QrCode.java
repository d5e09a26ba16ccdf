package io.closeout.invoicing.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code with error correction M and a quiet zone of four modules, as EPC069-12 asks for. */
public record QrCode(BitMatrix modules) {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS = 8;

    static QrCode of(String text) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
        // Named only where it is needed: the name adds a header (ECI) that not every banking app reads.
        if (!US_ASCII.newEncoder().canEncode(text)) {
            hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Modules in a row, with the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** The dark modules as the path of an SVG, one unit for each module. */
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < size(); y++) {
            for (var x = 0; x < size(); x++) {
                if (modules.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }

    /** A black and white PNG as a data address, eight pixels for each module. */
    public String picture() {
        var side = size() * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        // One byte holds the eight pixels of a module.
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < size(); x++) {
                pixels[y * size() + x] = (byte) (modules.get(x, y / PIXELS) ? 0 : 0xff);
            }
        }
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
