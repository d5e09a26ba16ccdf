package io.closeout.report.summary;

import io.closeout.report.drafting.ReportContent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The small print under a line: when it was worked, which part was put in, from where to where. */
final class LineNotes {

    private static final String OPEN_END = "…";

    private LineNotes() {}

    static List<String> of(ReportContent.Line line, ReportContent content, Locale locale) {
        var notes = new ArrayList<String>();
        var clock = new Clock(ZoneId.of(content.zone()), locale);
        line.periods().forEach(period -> notes.add(clock.period(period, content.serviceFrom())));
        if (line.serialNumber() != null) {
            notes.add(SummaryWords.say(locale, "serial") + " " + line.serialNumber());
        }
        if (line.from() != null || line.to() != null) {
            notes.add(way(line.from(), line.to()));
        }
        if (line.claimedUnitPrice() != null) {
            notes.add(SummaryWords.price(locale, line.claimedUnitPrice()));
        }
        return notes;
    }

    static String way(@Nullable String from, @Nullable String to) {
        return "%s – %s"
                .formatted(Objects.requireNonNullElse(from, OPEN_END), Objects.requireNonNullElse(to, OPEN_END));
    }
}
