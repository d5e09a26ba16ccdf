package io.closeout.verification.history;

import com.github.f4b6a3.uuid.UuidCreator;
import io.closeout.events.report.ReportSigned;
import java.util.Optional;
import java.util.UUID;

/** What makes two reports claims for one piece of work: equipment, first day and nature. */
final class Fingerprint {

    private static final UUID NAMES = UUID.fromString("0f0f4a35-95c7-5b7e-8f0e-2f4c9a6f1d52");

    private Fingerprint() {}

    /** Empty when nothing is known of the equipment, so that nothing can be compared. */
    static Optional<UUID> of(ReportSigned report) {
        return Equipment.named(report)
                .map(equipment -> UuidCreator.getNameBasedSha1(
                        NAMES,
                        "%s\n%s\n%s".formatted(equipment, report.getServiceFrom(), report.getInterventionType())));
    }
}
