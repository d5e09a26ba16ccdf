package io.closeout.verification.history;

import io.closeout.events.report.ReportSigned;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What reports must have in common to be compared: the same operations in the same country.
 *
 * @param operations codes, each once and sorted
 * @param month first day of the month in which the work ended
 */
record PeerKey(String operations, String country, LocalDate month) {

    private static final int LONGEST = 400;

    /** Empty for reports without operations, and for those with so many that nobody else has the same. */
    static Optional<PeerKey> of(ReportSigned report) {
        var operations = String.join("+", new TreeSet<>(report.getOperationCodes()));
        return operations.isEmpty() || operations.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new PeerKey(
                        operations, report.getCountry(), report.getServiceTo().withDayOfMonth(1)));
    }

    PeerKey in(LocalDate otherMonth) {
        return new PeerKey(operations, country, otherMonth);
    }
}
