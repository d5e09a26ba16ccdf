package io.closeout.verification.history;

import com.github.f4b6a3.uuid.UuidCreator;
import io.closeout.events.report.ReportSigned;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes two reports claims for one piece of work: equipment, first day and nature. */
public final class Fingerprint {

    private static final UUID NAMES = UUID.fromString("0f0f4a35-95c7-5b7e-8f0e-2f4c9a6f1d52");

    private Fingerprint() {}

    /** Empty when the equipment has neither a serial number nor an id, so that nothing can be compared. */
    public static Optional<UUID> of(ReportSigned report) {
        return equipment(report)
                .map(equipment -> UuidCreator.getNameBasedSha1(
                        NAMES,
                        "%s\n%s\n%s".formatted(equipment, report.getServiceFrom(), report.getInterventionType())));
    }

    // The type plate says the same to every station; an id is that of somebody's register.
    private static Optional<String> equipment(ReportSigned report) {
        var asset = report.getAsset();
        if (isGiven(asset.getSerialNumber())) {
            return Optional.of("serial " + plain(asset.getSerialNumber()));
        }
        return isGiven(asset.getId()) ? Optional.of("id " + plain(asset.getId())) : Optional.empty();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String plain(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
