package io.closeout.verification.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.look.Formats;
import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.rules.Severity;
import io.closeout.verification.wording.FactWords;
import io.closeout.verification.wording.Wording;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the pages say, in the reader's language. */
record PageWords(Locale locale) {

    private static final int SITE = 200;
    private static final int NEARLY_SAME = 4;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String say(String key) {
        return ReviewWords.has(key) ? ReviewWords.PHRASES.say(locale, key) : Wording.text(locale, "page." + key);
    }

    public String say(String key, String name, Object value) {
        return Wording.text(locale, "page." + key, Map.of(name, value.toString()));
    }

    /** A text of the review with what varies in it. */
    public String tell(String key, Object one) {
        return ReviewWords.PHRASES.say(locale, key, one);
    }

    public String tell(String key, Object one, Object two) {
        return ReviewWords.PHRASES.say(locale, key, one, two);
    }

    public String rule(String ruleId) {
        return Wording.has("rule." + ruleId) ? Wording.text(locale, "rule." + ruleId) : ruleId;
    }

    /** A reason or an answer that was prepared; what somebody else prepared and we have no words for is "other". */
    public String text(String key) {
        return Wording.has(key) ? Wording.text(locale, key) : say("other");
    }

    /** What became of a finding. */
    public String findingOutcome(String outcome) {
        return say(outcome.equals("OPEN") ? "finding.OPEN" : outcome);
    }

    /** What others name by a word of theirs, such as a nature of work or the kind of a file. */
    public String named(String family, String name) {
        return say(ReviewWords.has(family + "." + name) ? family + "." + name : family + ".other");
    }

    /** A nature of work; stations may have their own, which stand as they wrote them. */
    public String nature(String name) {
        return ReviewWords.has("nature." + name) ? say("nature." + name) : name;
    }

    /** Who did something: a person by account, or the service itself. */
    public String who(String actor) {
        return actor.startsWith("user:") ? actor.substring("user:".length()) : say("who.system");
    }

    public String fact(String name) {
        return FactWords.name(locale, name);
    }

    public String factValue(String name, String value) {
        return FactWords.value(locale, name, value);
    }

    public String limit(String name) {
        return ReviewWords.has("limit." + name) ? say("limit." + name) : say("limit.other");
    }

    /** Countries as the reader calls them. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    public List<String> statesAtWork() {
        return states(false);
    }

    public List<String> statesOver() {
        return states(true);
    }

    private static List<String> states(boolean over) {
        return Arrays.stream(VerificationState.values())
                .filter(state -> state.isOver() == over)
                .map(VerificationState::name)
                .toList();
    }

    public List<String> severities() {
        return List.of("BLOCKING", "WARNING", "INFO");
    }

    public List<String> clocks() {
        return List.of("OVERDUE", "AT_RISK");
    }

    /** How many cases a choice has; empty where nothing was counted. */
    public String count(QueueCounts counts, String facet, String value) {
        return counts.of(facet, value)
                .map(count -> Formats.number(count, locale))
                .orElse("");
    }

    public long most(long total) {
        return Math.min(total, StartBulkApproval.MOST);
    }

    /** The history of an equipment, where the cases are. */
    public String equipmentHref(String serialNumber) {
        return "/cases/equipment/" + URLEncoder.encode(serialNumber, UTF_8).replace("+", "%20");
    }

    /** How far a picture was taken from the place of work, in words. */
    public String fromSite(long metres) {
        return metres <= SITE ? say("site.here") : tell("site.away", FactWords.distance(locale, metres));
    }

    public String distance(long metres) {
        return FactWords.distance(locale, metres);
    }

    /** How much two pictures look the same. */
    public String alike(int bitsApart) {
        return say(bitsApart == 0 ? "alike.same" : bitsApart <= NEARLY_SAME ? "alike.nearly" : "alike.like");
    }

    public String money(BigDecimal amount, String currency) {
        return Formats.money(amount, currency, locale);
    }

    /** One side of a change, as the thing that changed is written. */
    public String changed(ReportChanges.Change change, boolean after, Names names) {
        var value = after ? change.after() : change.before();
        if (value == null) {
            return FactWords.value(locale, "", "");
        }
        return switch (change.what()) {
            case NATURE -> nature(value);
            case PAYER, SPONSOR -> names.ofText(value);
            case FILE_ADDED, FILE_REMOVED -> named("file", value);
            case UNPLANNED, CONSENT -> FactWords.value(locale, "", value);
            case QUANTITY, LINE_ADDED, LINE_REMOVED -> quantityIn(value);
            case WORK -> days(value);
            case OPERATIONS, EQUIPMENT, CONTRACT, SPLIT, CODE, TEXT, PRICE -> value;
        };
    }

    /** What of the report a change is about. */
    public String change(ReportChanges.Change change) {
        return say("change." + change.what());
    }

    /** The gravest finding about a line; empty if there is none. */
    public String worstOf(VerificationView view, String lineId) {
        return view.findings().stream()
                .filter(finding -> lineId.equals(finding.lineId()))
                .map(finding -> Severity.valueOf(finding.severity()))
                .max(Comparator.naturalOrder())
                .map(Severity::name)
                .orElse("");
    }

    private String quantityIn(String text) {
        var parts = text.split(" ", 3);
        var quantity = quantity(new BigDecimal(parts[0]), parts[1]);
        return parts.length > 2 ? quantity + " · " + parts[2] : quantity;
    }

    private String days(String text) {
        var days = text.split(" ", 2);
        var from = date(LocalDate.parse(days[0]));
        return days[0].equals(days[1]) ? from : from + " – " + date(LocalDate.parse(days[1]));
    }

    public String quantity(BigDecimal amount, String unit) {
        var number = Formats.number(amount, locale);
        return Wording.has("unit." + unit) ? number + " " + Wording.text(locale, "unit." + unit) : number + " " + unit;
    }

    public String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    public String percent(BigDecimal percent) {
        return Formats.number(percent, locale) + "\u00a0%";
    }

    /** When it was worked, in the zone of the work; a night shift shows its second day. */
    public String period(SignedReportView.PeriodView period, String zone) {
        var from = period.from().atZone(ZoneId.of(zone));
        var to = period.to().atZone(ZoneId.of(zone));
        var end = to.toLocalDate().equals(from.toLocalDate())
                ? CLOCK.format(to)
                : date(to.toLocalDate()) + " " + CLOCK.format(to);
        return "%s %s–%s".formatted(date(from.toLocalDate()), CLOCK.format(from), end);
    }

    /** Name of an outcome of a bulk approval with how many cases have it. */
    public String counted(String outcome, int cases) {
        return tell("bulk.count", say("bulk." + outcome), cases);
    }

    public String outcome(String outcome) {
        return say("bulk." + outcome);
    }

    /** What to do about a case that was not approved. */
    public String outcomeHint(String outcome) {
        return say("bulk.hint." + outcome);
    }

    /** The colour of an outcome of a bulk approval. */
    public String bulkTone(String outcome) {
        return switch (outcome) {
            case "APPROVED" -> "good";
            case "FAILED" -> "wrong";
            default -> "attention";
        };
    }

    /** The colour that goes with a state or a severity. */
    public String tone(String name) {
        return switch (name) {
            case "APPROVED", "ON_TIME" -> "good";
            case "QUERIED", "CORRECTION_PROPOSED", "WARNING", "AT_RISK" -> "attention";
            case "REJECTED", "BLOCKING", "OVERDUE" -> "wrong";
            default -> "waiting";
        };
    }
}
