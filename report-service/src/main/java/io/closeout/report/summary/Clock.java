package io.closeout.report.summary;

import io.closeout.kit.look.Formats;
import io.closeout.report.drafting.ReportContent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes when something was worked, by the clocks of the place where it was. */
final class Clock {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneId zone;
    private final Locale locale;

    Clock(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.locale = locale;
    }

    /** A day is named where it is not the known one, or not the one before. */
    String period(ReportContent.Period period, LocalDate known) {
        var from = period.from().atZone(zone);
        var to = period.to().atZone(zone);
        return "%s – %s".formatted(time(from, known), time(to, from.toLocalDate()));
    }

    /** Where no day is known, each day is named once. */
    String periods(Collection<ReportContent.Period> periods) {
        var known = LocalDate.MIN;
        var said = new StringJoiner(", ");
        for (var period : periods) {
            said.add(period(period, known));
            known = period.to().atZone(zone).toLocalDate();
        }
        return said.toString();
    }

    private String time(ZonedDateTime time, LocalDate known) {
        var clock = CLOCK.format(time);
        var day = time.toLocalDate();
        return day.equals(known) ? clock : Formats.date(day, locale) + " " + clock;
    }
}
