package io.closeout.verification.history;

import com.github.f4b6a3.uuid.UuidCreator;
import io.closeout.events.report.ReportSigned;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What says that two reports are about one piece of equipment. */
public final class Equipment {

    private static final UUID NAMES = UUID.fromString("6c1a0a5e-3f0b-5d0b-9d43-0a1c6f0f7e21");

    private Equipment() {}

    /** Empty when it has neither a serial number nor an id, so that nothing can be compared. */
    static Optional<String> named(ReportSigned report) {
        // The type plate says the same to every station; an id is that of somebody's register.
        var asset = report.getAsset();
        if (isGiven(asset.getSerialNumber())) {
            return Optional.of("serial " + plain(asset.getSerialNumber()));
        }
        return isGiven(asset.getId()) ? Optional.of("id " + plain(asset.getId())) : Optional.empty();
    }

    /** The same for the same equipment, and of one size however long a serial number is. */
    static Optional<UUID> of(ReportSigned report) {
        return named(report).map(name -> UuidCreator.getNameBasedSha1(NAMES, name));
    }

    /** How two ways to type one serial number become one. */
    public static String plain(String serialNumber) {
        return serialNumber.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
