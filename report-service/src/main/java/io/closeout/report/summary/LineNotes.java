package io.closeout.report.summary;

import io.closeout.kit.look.Formats;
import io.closeout.report.drafting.ReportContent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The small print under a line: when it was worked, which part was put in, from where to where. */
final class LineNotes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String OPEN_END = "…";

    private LineNotes() {}

    static List<String> of(ReportContent.Line line, ReportContent content, Locale locale) {
        var notes = new ArrayList<String>();
        var zone = ZoneId.of(content.zone());
        line.periods().forEach(period -> notes.add(period(period, zone, content.serviceFrom(), locale)));
        if (line.serialNumber() != null) {
            notes.add(SummaryWords.say(locale, "serial") + " " + line.serialNumber());
        }
        if (line.from() != null || line.to() != null) {
            notes.add("%s – %s"
                    .formatted(
                            Objects.requireNonNullElse(line.from(), OPEN_END),
                            Objects.requireNonNullElse(line.to(), OPEN_END)));
        }
        return notes;
    }

    /** A day is named where it is not the first one of the work, or not the one before. */
    private static String period(ReportContent.Period period, ZoneId zone, LocalDate first, Locale locale) {
        var from = period.from().atZone(zone);
        var to = period.to().atZone(zone);
        return "%s – %s".formatted(time(from, first, locale), time(to, from.toLocalDate(), locale));
    }

    private static String time(ZonedDateTime time, LocalDate known, Locale locale) {
        var clock = CLOCK.format(time);
        var day = time.toLocalDate();
        return day.equals(known) ? clock : Formats.date(day, locale) + " " + clock;
    }
}
