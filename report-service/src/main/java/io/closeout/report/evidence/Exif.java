package io.closeout.report.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote into the file. Place and device may be about a person: they are kept as data beside the photo and
 * go neither into events nor into logs.
 *
 * @param orientation 1 to 8 as EXIF counts; 1 is upright
 * @param capturedAt by the camera's clock, in the zone of the work where the camera names none
 */
record Exif(
        int orientation,
        @Nullable Instant capturedAt,
        @Nullable Place place,
        @Nullable String device) {

    static final Exif NONE = new Exif(1, null, null, null);

    private static final int LONGEST_DEVICE = 100;
    private static final int LARGEST_CHUNK = 65_535;
    private static final int PNG_EXIF = 0x65584966;
    private static final int PNG_SIGNATURE_BYTES = 8;
    private static final int PNG_CHECKSUM_BYTES = 4;

    /** Degrees, to about a decimetre. */
    record Place(BigDecimal latitude, BigDecimal longitude) {

        @Override
        public String toString() {
            return "a place";
        }
    }

    /** A note of the camera that cannot be read is no reason to refuse its picture. */
    static Exif of(Path file, ImageFormat format, ZoneId zone) {
        try {
            return of(format == ImageFormat.JPEG ? jpeg(file) : png(file), zone);
        } catch (IOException | ImageProcessingException | RuntimeException unreadable) {
            return NONE;
        }
    }

    private static Metadata jpeg(Path file) throws IOException, ImageProcessingException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
        }
    }

    /** By hand, because the library would inflate every compressed text, however large it gets. */
    private static Metadata png(Path file) throws IOException {
        var metadata = new Metadata();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(PNG_SIGNATURE_BYTES);
            while (metadata.getDirectoryCount() == 0) {
                var length = in.readInt();
                var type = in.readInt();
                if (type == PNG_EXIF && length > 0 && length <= LARGEST_CHUNK) {
                    new ExifReader().extract(new ByteArrayReader(in.readNBytes(length)), metadata);
                } else {
                    in.skipNBytes((length & 0xFFFFFFFFL) + PNG_CHECKSUM_BYTES);
                }
            }
        }
        return metadata;
    }

    private static Exif of(Metadata metadata, ZoneId zone) {
        var image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var details = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var position = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        return new Exif(
                orientation(image),
                capturedAt(details, zone),
                position == null ? null : place(position.getGeoLocation()),
                device(image));
    }

    private static int orientation(@Nullable Directory image) {
        var tag = image == null ? null : image.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return tag == null || tag < 1 || tag > 8 ? 1 : tag;
    }

    private static @Nullable Instant capturedAt(@Nullable ExifSubIFDDirectory details, ZoneId zone) {
        var date = details == null ? null : details.getDateOriginal(TimeZone.getTimeZone(zone));
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Place place(@Nullable GeoLocation location) {
        if (location == null
                || !(Math.abs(location.getLatitude()) <= 90)
                || !(Math.abs(location.getLongitude()) <= 180)
                || location.isZero()) {
            return null;
        }
        return new Place(degrees(location.getLatitude()), degrees(location.getLongitude()));
    }

    private static BigDecimal degrees(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP);
    }

    private static @Nullable String device(@Nullable Directory image) {
        if (image == null) {
            return null;
        }
        var device = Stream.of(
                        image.getString(ExifIFD0Directory.TAG_MAKE), image.getString(ExifIFD0Directory.TAG_MODEL))
                .filter(Objects::nonNull)
                .map(text -> text.replaceAll("\\p{C}", "").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return device.isEmpty() ? null : device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
    }
}
