package io.closeout.verification.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything a rule may know about a report. It is kept with the decision, so that the decision can be repeated and
 * other rules can be tried on it. Whole numbers only: seconds and metres are rounded up, so that nothing slips under a
 * limit by a fraction. What is not known says so; it is never a zero that looks like a value.
 */
public record Facts(
        Report report,
        Work work,
        Peers peers,
        Travel travel,
        History history,
        Terms terms,
        Unplanned unplanned,
        Value value,
        List<LineFacts> lines,
        List<PhotoFacts> photos) {

    public Facts {
        lines = List.copyOf(lines);
        photos = List.copyOf(photos);
    }

    /**
     * The report as a whole.
     *
     * @param warranty whether there is a sponsor
     * @param signatureMethod DRAWN, TYPED, CODE; UNKNOWN if there is no signature
     * @param secondsSignedEarly from the signature to the end of the last noted period of work; 0 if it was signed
     *     later or if no period is noted
     * @param missingEvidence kinds of attachments that this kind of work needs and the report lacks, with comma; or ''
     */
    public record Report(
            String number,
            String interventionType,
            String country,
            boolean warranty,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            LocalDate signedOn,
            String signatureMethod,
            long secondsSignedEarly,
            String missingEvidence) {}

    /**
     * Work in seconds.
     *
     * @param overtimeSeconds claimed as overtime
     * @param calendarKnown whether the station's working calendar is known and the overtime has noted periods
     * @param overtimeSecondsOffHours how much of the overtime lies outside of the station's working hours
     * @param operationsKnown whether the report names operations and all of them have a standard time
     * @param standardSeconds standard time of all operations together
     * @param unknownOperations codes that are in no catalogue, with comma; or ''
     */
    public record Work(
            long labourSeconds,
            long overtimeSeconds,
            boolean calendarKnown,
            long overtimeSecondsOffHours,
            boolean operationsKnown,
            long standardSeconds,
            String unknownOperations) {}

    /**
     * What others took for the same operations in the same country, from approved reports only.
     *
     * @param count observations; 0 if there are too few to be used
     */
    public record Peers(long count, long medianSeconds, long p95Seconds) {

        public static final Peers UNKNOWN = new Peers(0, 0, 0);
    }

    /**
     * Journeys.
     *
     * @param metres claimed
     * @param journeys TRAVEL lines in a unit of distance
     * @param metresFromSeat straight line from the station to the place of work; 0 if not known
     */
    public record Travel(long metres, long journeys, boolean geographyKnown, long metresFromSeat) {}

    /**
     * Other reports, by their number; '' if there is none.
     *
     * @param otherReport on the same equipment, day and nature of work
     * @param repeatedReport the newest earlier repair of the same equipment
     * @param repeatedAfterDays from the end of that one to the start of this one; 0 if there is none
     * @param technicianElsewhere of the same technician at another equipment at the same time
     */
    public record History(
            String otherReport, String repeatedReport, long repeatedAfterDays, String technicianElsewhere) {

        public static final History NONE = new History("", "", 0, "");
    }

    /**
     * Warranty and contract.
     *
     * @param warrantyKnown whether the serial number is registered
     * @param warrantyEndsOn ISO 8601 day; '' if not known
     * @param daysOutOfWarranty from the end of the warranty to the last day of the work; negative while it runs
     * @param contractId as the report names it; '' if none
     * @param contractFault why the contract does not fit the report: '' if it does or none is named, else one of
     *     unknown, not-yet, ended, customer, station, sponsor, equipment, currency
     */
    public record Terms(
            boolean warrantyKnown,
            String warrantyEndsOn,
            long daysOutOfWarranty,
            String contractId,
            String contractFault) {

        public static final Terms NONE = new Terms(false, "", 0, "", "");
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
     * What the report is worth at reference prices: an estimate for choosing what to look at, never a price.
     *
     * @param known whether every line could be valued in one currency
     * @param cents in hundredths of the currency unit, whatever its minor unit; of the lines that could be valued
     * @param currency ISO 4217; '' if nothing could be valued
     */
    public record Value(boolean known, long cents, String currency) {

        public static final Value UNKNOWN = new Value(false, 0, "");
    }

    /**
     * What a rule may know about one line.
     *
     * @param code empty where the line has none
     * @param inCatalogue whether the code is in the catalogue of parts; only parts are looked up
     * @param price what the station claims for one unit beside the price list
     */
    public record LineFacts(
            String lineId,
            String kind,
            String code,
            boolean unplanned,
            boolean consented,
            boolean inCatalogue,
            Price price) {}

    /**
     * A claimed unit price and the one of the list, in ten-thousandths of the currency unit; 0 where there is none.
     *
     * @param currency of the claimed price; '' if none is claimed
     * @param listCurrency of the list price; '' if the list has none
     */
    public record Price(long claimed, String currency, long list, String listCurrency) {

        public static final Price NONE = new Price(0, "", 0, "");
    }

    /**
     * What a rule may know about one photo.
     *
     * @param usedIn number of another report with a photo that looks the same; '' if there is none
     * @param bitsApart in how many of 64 bits the two differ; 0 if there is none
     * @param timeKnown whether the camera noted a time
     * @param hoursFromWork from the days of the work to that time, whole hours rounded up; 0 within them
     * @param placeKnown whether the photo's place and the place of work are known
     */
    public record PhotoFacts(
            String documentId,
            String kind,
            String usedIn,
            long bitsApart,
            boolean timeKnown,
            long hoursFromWork,
            boolean placeKnown,
            long metresFromSite) {}
}
