package io.closeout.report.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; read by hand, because a filter that is misspelt must not look like an empty list. Every
 * figure of the dashboard leads to its own cases, so each way of counting has its filter here.
 */
public class CaseFilter {

    private static final int MOST_DAYS = 36_500;

    @QueryParam("stage")
    public @Nullable String stage;

    @QueryParam("performer")
    public @Nullable String performer;

    /** Whom the work was done for or is billed to. */
    @QueryParam("customer")
    public @Nullable String customer;

    @QueryParam("sponsor")
    public @Nullable String sponsor;

    @QueryParam("country")
    public @Nullable String country;

    @QueryParam("serial")
    public @Nullable String serial;

    @QueryParam("overdue")
    public @Nullable String overdue;

    /** Start of a report number, or a whole serial number or order reference. */
    @QueryParam("q")
    public @Nullable String text;

    /** Work that is done and has no invoice yet. */
    @QueryParam("unbilled")
    public @Nullable String unbilled;

    /** Signed at least so many days ago. */
    @QueryParam("minAge")
    public @Nullable String minAge;

    /** Signed less than so many days ago. */
    @QueryParam("maxAge")
    public @Nullable String maxAge;

    /** With an open invoice that falls due on this day or later. */
    @QueryParam("dueFrom")
    public @Nullable String dueFrom;

    /** With an open invoice that falls due on this day or before. */
    @QueryParam("dueTo")
    public @Nullable String dueTo;

    /** Of the open invoices only those in this currency. */
    @QueryParam("currency")
    public @Nullable String currency;

    /** The step that ended from {@link #from} to {@link #to}: verified, issued or settled. */
    @QueryParam("step")
    public @Nullable String step;

    @QueryParam("from")
    public @Nullable String from;

    @QueryParam("to")
    public @Nullable String to;

    /** Approved without a query, a rejection or a correction before. */
    @QueryParam("firstPass")
    public @Nullable String firstPass;

    @QueryParam("disputed")
    public @Nullable String disputed;

    /** What it asks of a case, understood. */
    Conditions addTo(Conditions conditions, Instant now) {
        conditions
                .andIf("stage = ?", stage() == null ? null : String.valueOf(stage()))
                .andIf("performer_id = ?", performer())
                .andIf("sponsor_id = ?", sponsor())
                .andIf("country = ?", country())
                .andIf("asset_serial = ?", plain(serial))
                .andIf("overdue = ?", overdue());
        var party = customer();
        if (party != null) {
            conditions.and("(bill_to_id = ? or signer_id = ?)", List.of(party, party));
        }
        var word = text();
        if (word != null) {
            conditions.and(
                    "(report_number like ? escape '!' or asset_serial = ? or order_reference = ?)",
                    List.of(word.replaceAll("([!%_])", "!$1") + "%", word, word));
        }
        new CycleFilter(this).addTo(conditions, now);
        return conditions;
    }

    @Nullable
    CaseStage stage() {
        return read(stage, CaseStage::valueOf, "The stage is one of " + Arrays.toString(CaseStage.values()) + ".");
    }

    @Nullable
    UUID performer() {
        return party(performer, "The performer is the id of a party.");
    }

    @Nullable
    UUID customer() {
        return party(customer, "The customer is the id of a party.");
    }

    @Nullable
    UUID sponsor() {
        return party(sponsor, "The sponsor is the id of a manufacturer.");
    }

    private static @Nullable UUID party(@Nullable String id, String rule) {
        return read(id, UUID::fromString, rule);
    }

    @Nullable
    String country() {
        return read(country, CaseFilter::known, "The country is a code of two letters such as NL.");
    }

    @Nullable
    Boolean overdue() {
        return flag("overdue", overdue);
    }

    @Nullable
    String text() {
        return plain(text);
    }

    static @Nullable String plain(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    static @Nullable Boolean flag(String name, @Nullable String word) {
        return read(word, CaseFilter::flag, "%s is true or false.".formatted(name));
    }

    static @Nullable LocalDate day(@Nullable String word) {
        return read(word, LocalDate::parse, "A day is a date such as 2026-03-29.");
    }

    static @Nullable Integer days(@Nullable String word) {
        return read(word, CaseFilter::count, "An age is a number of days.");
    }

    /** For pages. */
    public boolean overdueOnly() {
        return Boolean.TRUE.equals(overdue());
    }

    /** For pages: whether anything is left out. */
    public boolean narrowed() {
        return !parts().isEmpty();
    }

    /** For pages: the same filter for the next page, each part with its ampersand. */
    public String query() {
        return queryWithout(Set.of());
    }

    String queryWithout(Set<String> names) {
        return parts().entrySet().stream()
                .filter(part -> !names.contains(part.getKey()))
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF_8) + "&")
                .collect(Collectors.joining());
    }

    /** For pages: what the fields of the form do not hold. */
    public Map<String, String> beyondForm() {
        var beyond = parts();
        List.of("q", "stage", "overdue").forEach(beyond::remove);
        return beyond;
    }

    /** What was given, by name, in one order. */
    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        var names = List.of("q", "stage", "performer", "customer", "sponsor", "country", "serial", "overdue");
        var values = Arrays.asList(text(), stage, performer, customer, sponsor, country, serial, overdue);
        put(parts, names, values);
        put(
                parts,
                List.of("unbilled", "minAge", "maxAge", "dueFrom", "dueTo", "currency"),
                Arrays.asList(unbilled, minAge, maxAge, dueFrom, dueTo, currency));
        put(
                parts,
                List.of("step", "from", "to", "firstPass", "disputed"),
                Arrays.asList(step, from, to, firstPass, disputed));
        return parts;
    }

    private static void put(Map<String, String> parts, List<String> names, List<@Nullable String> values) {
        for (var i = 0; i < names.size(); i++) {
            var value = plain(values.get(i));
            if (value != null) {
                parts.put(names.get(i), value);
            }
        }
    }

    private static String known(String code) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    private static boolean flag(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static int count(String word) {
        var days = Integer.parseInt(word);
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(word);
        }
        return days;
    }

    static <T> @Nullable T read(@Nullable String word, Function<String, T> reader, String rule) {
        try {
            return word == null || word.isBlank() ? null : reader.apply(word);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.badRequest(rule);
        }
    }
}
