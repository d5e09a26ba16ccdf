package io.closeout.verification.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.Facts.PhotoFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The words a condition may use and what they mean. A rule on lines or photos may use those of the report too, a rule on
 * the report only its own. A rule's own limits join them as {@code limit.<name>}.
 */
final class Vocabulary {

    static final String LIMIT = "limit.";
    static final String PHOTO_ID = "photo.id";

    static final Map<String, Word<Facts>> REPORT = words(
            text("report.number", facts -> facts.report().number()),
            text("report.interventionType", facts -> facts.report().interventionType()),
            text("report.country", facts -> facts.report().country()),
            claim("report.warranty", facts -> facts.report().warranty()),
            text("report.serviceFrom", facts -> facts.report().serviceFrom().toString()),
            text("report.serviceTo", facts -> facts.report().serviceTo().toString()),
            text("report.signedOn", facts -> facts.report().signedOn().toString()),
            text("report.signatureMethod", facts -> facts.report().signatureMethod()),
            whole("report.secondsSignedEarly", facts -> facts.report().secondsSignedEarly()),
            text("report.missingEvidence", facts -> facts.report().missingEvidence()),
            whole(
                    "report.daysSignedEarly",
                    facts -> DAYS.between(
                            facts.report().signedOn(), facts.report().serviceTo())),
            whole("labour.seconds", facts -> facts.work().labourSeconds()),
            whole("overtime.seconds", facts -> facts.work().overtimeSeconds()),
            claim("overtime.calendarKnown", facts -> facts.work().calendarKnown()),
            whole("overtime.secondsOffHours", facts -> facts.work().overtimeSecondsOffHours()),
            claim("operations.known", facts -> facts.work().operationsKnown()),
            whole("operations.standardSeconds", facts -> facts.work().standardSeconds()),
            text("operations.unknown", facts -> facts.work().unknownOperations()),
            whole("peers.count", facts -> facts.peers().count()),
            whole("peers.medianSeconds", facts -> facts.peers().medianSeconds()),
            whole("peers.p95Seconds", facts -> facts.peers().p95Seconds()),
            whole("travel.metres", facts -> facts.travel().metres()),
            whole("travel.journeys", facts -> facts.travel().journeys()),
            claim("travel.geographyKnown", facts -> facts.travel().geographyKnown()),
            whole("travel.metresFromSeat", facts -> facts.travel().metresFromSeat()),
            text("history.otherReport", facts -> facts.history().otherReport()),
            text("history.repeatedReport", facts -> facts.history().repeatedReport()),
            whole("history.repeatedAfterDays", facts -> facts.history().repeatedAfterDays()),
            text("history.technicianElsewhere", facts -> facts.history().technicianElsewhere()),
            claim("warranty.known", facts -> facts.terms().warrantyKnown()),
            text("warranty.endsOn", facts -> facts.terms().warrantyEndsOn()),
            whole("warranty.daysOver", facts -> facts.terms().daysOutOfWarranty()),
            text("contract.id", facts -> facts.terms().contractId()),
            text("contract.fault", facts -> facts.terms().contractFault()),
            whole("unplanned.seconds", facts -> facts.unplanned().seconds()),
            whole("unplanned.metres", facts -> facts.unplanned().metres()),
            whole("unplanned.pieces", facts -> facts.unplanned().pieces()),
            claim("value.known", facts -> facts.value().known()),
            whole("value.cents", facts -> facts.value().cents()),
            text("value.currency", facts -> facts.value().currency()));

    static final Map<String, Word<LineFacts>> LINE = words(
            text("line.id", LineFacts::lineId),
            text("line.kind", LineFacts::kind),
            text("line.code", LineFacts::code),
            claim("line.unplanned", LineFacts::unplanned),
            claim("line.consented", LineFacts::consented),
            claim("line.inCatalogue", LineFacts::inCatalogue),
            whole("line.claimedPrice", line -> line.price().claimed()),
            text("line.currency", line -> line.price().currency()),
            whole("line.listPrice", line -> line.price().list()),
            text("line.listCurrency", line -> line.price().listCurrency()));

    static final Map<String, Word<PhotoFacts>> PHOTO = words(
            text(PHOTO_ID, PhotoFacts::documentId),
            text("photo.kind", PhotoFacts::kind),
            text("photo.usedIn", PhotoFacts::usedIn),
            whole("photo.bitsApart", PhotoFacts::bitsApart),
            claim("photo.timeKnown", PhotoFacts::timeKnown),
            whole("photo.hoursFromWork", PhotoFacts::hoursFromWork),
            claim("photo.placeKnown", PhotoFacts::placeKnown),
            whole("photo.metresFromSite", PhotoFacts::metresFromSite));

    private Vocabulary() {}

    /** One word: its type, and where its value comes from. */
    record Word<F>(String name, CelType type, Function<F, Object> value) {}

    private static <F> Word<F> text(String name, Function<F, String> value) {
        return new Word<>(name, SimpleType.STRING, value::apply);
    }

    private static <F> Word<F> claim(String name, Function<F, Boolean> value) {
        return new Word<>(name, SimpleType.BOOL, value::apply);
    }

    private static <F> Word<F> whole(String name, Function<F, Long> value) {
        return new Word<>(name, SimpleType.INT, value::apply);
    }

    @SafeVarargs
    private static <F> Map<String, Word<F>> words(Word<F>... words) {
        var byName = new LinkedHashMap<String, Word<F>>();
        for (var word : words) {
            byName.put(word.name(), word);
        }
        return byName;
    }
}
