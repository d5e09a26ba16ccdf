package io.closeout.report.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.caseflow.CaseStage;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; read by hand, because a filter that is misspelt must not look like an empty list. Every
 * figure of the dashboard leads to its own cases, so each way of counting has its filter here.
 */
public class CaseFilter {

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
                .andIf("asset_serial = ?", FilterWords.plain(serial))
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
        return FilterWords.read(
                stage, CaseStage::valueOf, "The stage is one of " + Arrays.toString(CaseStage.values()) + ".");
    }

    @Nullable
    UUID performer() {
        return FilterWords.party(performer, "The performer is the id of a party.");
    }

    @Nullable
    UUID customer() {
        return FilterWords.party(customer, "The customer is the id of a party.");
    }

    @Nullable
    UUID sponsor() {
        return FilterWords.party(sponsor, "The sponsor is the id of a manufacturer.");
    }

    @Nullable
    String country() {
        return FilterWords.country(country);
    }

    @Nullable
    Boolean overdue() {
        return FilterWords.flag("overdue", overdue);
    }

    @Nullable
    String text() {
        return FilterWords.plain(text);
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
            var value = FilterWords.plain(values.get(i));
            if (value != null) {
                parts.put(names.get(i), value);
            }
        }
    }
}
