package io.closeout.verification.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.closeout.verification.rules.Facts.LineFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The words a condition may use and what they mean. A rule on lines may use all of them, a rule on the report only
 * those of the report. A rule's own limits join them as {@code limit.<name>}.
 */
final class Vocabulary {

    static final String LIMIT = "limit.";

    static final Map<String, Word<Facts>> REPORT = words(
            text("report.number", Facts::reportNumber),
            text("report.interventionType", Facts::interventionType),
            text("report.country", Facts::country),
            claim("report.warranty", Facts::warranty),
            text("report.serviceFrom", facts -> facts.serviceFrom().toString()),
            text("report.serviceTo", facts -> facts.serviceTo().toString()),
            text("report.signedOn", facts -> facts.signedOn().toString()),
            whole("report.daysSignedEarly", facts -> DAYS.between(facts.signedOn(), facts.serviceTo())),
            whole("labour.seconds", Facts::labourSeconds),
            claim("operations.known", Facts::operationsKnown),
            whole("operations.standardSeconds", Facts::standardSeconds),
            whole("travel.metres", Facts::travelMetres),
            text("history.otherReport", Facts::otherReport),
            whole("unplanned.seconds", facts -> facts.unplanned().seconds()),
            whole("unplanned.metres", facts -> facts.unplanned().metres()),
            whole("unplanned.pieces", facts -> facts.unplanned().pieces()));

    static final Map<String, Word<LineFacts>> LINE = words(
            text("line.id", LineFacts::lineId),
            text("line.kind", LineFacts::kind),
            text("line.code", LineFacts::code),
            claim("line.unplanned", LineFacts::unplanned),
            claim("line.consented", LineFacts::consented),
            claim("line.inCatalogue", LineFacts::inCatalogue));

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
