package io.closeout.verification.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything a rule may know about a report. Whole numbers only: seconds and metres are rounded up, so that nothing
 * slips under a limit by a fraction.
 *
 * @param operationsKnown whether the report names operations and all of them have a standard time
 * @param standardSeconds standard time of all operations together
 * @param otherReport number of an earlier report on the same equipment, day and nature of work; empty if there is none
 */
public record Facts(
        String reportNumber,
        String interventionType,
        String country,
        boolean warranty,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        LocalDate signedOn,
        long labourSeconds,
        boolean operationsKnown,
        long standardSeconds,
        long travelMetres,
        String otherReport,
        Unplanned unplanned,
        List<LineFacts> lines) {

    public Facts {
        lines = List.copyOf(lines);
    }

    /**
     * All that was not part of the order.
     *
     * @param seconds of work and travel in units of time
     * @param metres of travel in units of distance
     * @param pieces of everything else, whatever its unit; each line is rounded up
     */
    public record Unplanned(long seconds, long metres, long pieces) {

        public static final Unplanned NOTHING = new Unplanned(0, 0, 0);
    }

    /**
     * What a rule may know about one line.
     *
     * @param code empty where the line has none
     * @param inCatalogue whether the code is in the catalogue of parts; only parts are looked up
     */
    public record LineFacts(
            String lineId, String kind, String code, boolean unplanned, boolean consented, boolean inCatalogue) {}
}
