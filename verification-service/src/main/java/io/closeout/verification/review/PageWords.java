package io.closeout.verification.review;

import io.closeout.kit.look.Formats;
import io.closeout.verification.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What the pages say, in the reader's language. */
record PageWords(Locale locale) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String say(String key) {
        return Wording.text(locale, "page." + key);
    }

    public String say(String key, String name, Object value) {
        return Wording.text(locale, "page." + key, Map.of(name, value.toString()));
    }

    public String rule(String ruleId) {
        return Wording.has("rule." + ruleId) ? Wording.text(locale, "rule." + ruleId) : ruleId;
    }

    public String text(String key) {
        return Wording.text(locale, key);
    }

    public String quantity(BigDecimal amount, String unit) {
        var number = Formats.number(amount, locale);
        return Wording.has("unit." + unit) ? number + " " + Wording.text(locale, "unit." + unit) : number + " " + unit;
    }

    public String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    public String percent(BigDecimal percent) {
        return Formats.number(percent, locale) + " %";
    }

    /** When it was worked, in the zone of the work; a night shift shows its second day. */
    public String period(SignedReportView.PeriodView period, String zone) {
        var from = period.from().atZone(ZoneId.of(zone));
        var to = period.to().atZone(ZoneId.of(zone));
        var end = to.toLocalDate().equals(from.toLocalDate()) ? CLOCK.format(to) : date(to.toLocalDate()) + " " + CLOCK.format(to);
        return "%s %s–%s".formatted(date(from.toLocalDate()), CLOCK.format(from), end);
    }

    /** The colour that goes with a state or a severity. */
    public String tone(String name) {
        return switch (name) {
            case "APPROVED" -> "good";
            case "QUERIED", "WARNING" -> "attention";
            case "REJECTED", "BLOCKING" -> "wrong";
            default -> "waiting";
        };
    }
}
