package io.closeout.report.casefile;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Writes a fact of an event for its reader. A code that a trade or a rule set brought along is shown as it is. */
final class FactWords {

    private final Page page;
    private final Phrases words;

    FactWords(Page page, Phrases words) {
        this.page = page;
        this.words = words;
    }

    String say(Fact fact) {
        var values = fact.values();
        var key = "fact." + fact.key();
        return switch (fact.key()) {
            case "due", "answer-by", "next-level", "resumes" -> say(key, page.date(LocalDate.parse(values.getFirst())));
            case "left", "open-then", "disputed-now" ->
                say(key, page.money(new BigDecimal(values.getFirst()), values.getLast()));
            case "signed" -> say(key, number(values, 0), number(values, 1), coded("method", values.getLast()));
            case "answers", "findings", "days-overdue" -> say(key, number(values, 0));
            case "checks" -> say(key, number(values, 0), values.get(1) + " " + values.getLast());
            case "question" -> say(key, coded("rule", values.getFirst())) + line(values.getLast());
            case "finding" ->
                say(key, coded("rule", values.getFirst()), coded("outcome", values.get(1))) + line(values.getLast());
            case "corrected", "proposed" -> corrected(key, values);
            case "window-until", "clock-due" -> say(key, exact(values));
            case "window-cause", "window-end", "awaited" -> say(key, coded(fact.key(), values.getFirst()));
            case "change" ->
                say(key, FieldName.of(values.getFirst(), this::coded), plain(values.get(1)), plain(values.getLast()));
            case "reason" -> say(key, ReasonWords.of(page.locale(), values.getFirst()));
            case "missing" -> say(key, ReasonWords.missing(page.locale(), values.getFirst()));
            case "channel" -> say(key, coded("channel", values.getFirst()));
            case "held", "dispute-end" -> say(key, coded(fact.key(), values.getFirst()));
            default -> say(key);
        };
    }

    private String exact(List<String> values) {
        return Formats.exact(Instant.parse(values.getFirst()), ZoneId.of(values.getLast()), page.locale());
    }

    private String corrected(String key, List<String> values) {
        var unit = coded("unit", values.getLast());
        return say(
                key,
                values.getFirst(),
                page.number(new BigDecimal(values.get(1))) + " " + unit,
                page.number(new BigDecimal(values.get(2))) + " " + unit);
    }

    private String line(String lineId) {
        return lineId.isEmpty() ? "" : " (%s)".formatted(say("fact.line", lineId));
    }

    /** A value of canonical JSON without its quotes, a dash where there was none; a list is for the page of versions. */
    private static String plain(String json) {
        if (json.startsWith("{") || json.startsWith("[")) {
            return "…";
        }
        return json.isEmpty() ? "–" : json.replaceFirst("^\"(.*)\"$", "$1").replace("\\\"", "\"");
    }

    private static Object number(List<String> values, int index) {
        return Integer.valueOf(values.get(index));
    }

    private String say(String key, Object... parameters) {
        return words.say(page.locale(), key, parameters);
    }

    private String coded(String group, String code) {
        Map<String, String> all = words.all(page.locale());
        return all.getOrDefault(group + "." + code, code);
    }
}
