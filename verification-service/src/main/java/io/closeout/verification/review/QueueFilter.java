package io.closeout.verification.review;

import static io.closeout.verification.review.FilterValues.cents;
import static io.closeout.verification.review.FilterValues.id;
import static io.closeout.verification.review.FilterValues.matching;
import static io.closeout.verification.review.FilterValues.name;
import static io.closeout.verification.review.FilterValues.oneOf;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.rules.Severity;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cases a reviewer wants to see; every filter may be left out. */
public class QueueFilter {

    private static final Set<String> CHIPS = Set.of("state", "severity", "clock");
    private static final int MOST_DAYS = 3_650;

    /** How a case stands to the clock that runs for it. */
    enum ClockState {
        AT_RISK,
        OVERDUE
    }

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("severity")
    @Nullable
    String severity;

    @QueryParam("rule")
    @Nullable
    String rule;

    @QueryParam("performer")
    @Nullable
    String performer;

    /** Id or part of the name of who pays, the customer or the sponsor. */
    @QueryParam("payer")
    @Nullable
    String payer;

    /** Id or part of the name of who did the work. */
    @QueryParam("station")
    @Nullable
    String station;

    @QueryParam("country")
    @Nullable
    String country;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("currency")
    @Nullable
    String currency;

    /** Days it has been waiting at least. */
    @QueryParam("waiting")
    @Nullable
    String waiting;

    @QueryParam("clock")
    @Nullable
    String clock;

    Optional<VerificationState> state() {
        return oneOf(VerificationState.class, "state", state);
    }

    /** The gravest finding of the case. */
    Optional<Severity> severity() {
        return oneOf(Severity.class, "severity", severity);
    }

    Optional<ClockState> clock() {
        return oneOf(ClockState.class, "clock", clock);
    }

    Optional<String> rule() {
        return matching(rule, "[a-z0-9-]{1,100}", "The rule is an id such as duplicate-claim.");
    }

    Optional<UUID> performer() {
        return id(performer, "The performer is the id of a station.");
    }

    Optional<String> payer() {
        return name(payer);
    }

    Optional<String> station() {
        return name(station);
    }

    Optional<String> country() {
        return matching(country, "[A-Z]{2}", "The country is two capital letters such as BE.");
    }

    Optional<String> currency() {
        return matching(currency, "[A-Z]{3}", "The currency is three capital letters such as EUR.");
    }

    /** Lower end of the estimated value, in hundredths. */
    Optional<Long> leastCents() {
        return cents(from);
    }

    /** Upper end of the estimated value, in hundredths. */
    Optional<Long> mostCents() {
        return cents(to);
    }

    Optional<Integer> waitingDays() {
        return matching(waiting, "[0-9]{1,4}", "The days of waiting are a whole number from 0 to 3650.")
                .map(Integer::valueOf)
                .map(days -> Math.min(days, MOST_DAYS));
    }

    /** The page shows what waits for a reviewer unless somebody asks for something else. */
    QueueFilter orOpen() {
        if (state == null) {
            state = VerificationState.OPEN.name();
        }
        return this;
    }

    /** What was asked for, by the name of the parameter; the state is kept even when any will do. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "state", state);
        put(asked, "severity", severity);
        put(asked, "rule", rule);
        put(asked, "performer", performer);
        put(asked, "payer", payer);
        put(asked, "station", station);
        put(asked, "country", country);
        put(asked, "from", from);
        put(asked, "to", to);
        put(asked, "currency", currency);
        put(asked, "waiting", waiting);
        put(asked, "clock", clock);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && (!value.isEmpty() || name.equals("state"))) {
            asked.put(name, value);
        }
    }

    /** The same filter with one parameter changed. */
    QueueFilter with(String name, String value) {
        var changed = new LinkedHashMap<>(asked());
        changed.put(name, value);
        return of(changed);
    }

    /** A filter as a form or a stored text names it. */
    static QueueFilter of(Map<String, String> asked) {
        var filter = new QueueFilter();
        filter.state = asked.get("state");
        filter.severity = asked.get("severity");
        filter.rule = asked.get("rule");
        filter.performer = asked.get("performer");
        filter.payer = asked.get("payer");
        filter.station = asked.get("station");
        filter.country = asked.get("country");
        filter.from = asked.get("from");
        filter.to = asked.get("to");
        filter.currency = asked.get("currency");
        filter.waiting = asked.get("waiting");
        filter.clock = asked.get("clock");
        return filter;
    }

    /** The same states, whatever else was asked for. */
    QueueFilter onlyState() {
        return state == null ? new QueueFilter() : of(Map.of("state", state));
    }

    /** Reads what {@link #asQuery} wrote. */
    static QueueFilter parse(String query) {
        var asked = new LinkedHashMap<String, String>();
        for (var part : query.split("&", -1)) {
            var at = part.indexOf('=');
            if (at > 0) {
                asked.put(part.substring(0, at), FilterValues.decoded(part.substring(at + 1)));
            }
        }
        return of(asked);
    }

    /** Whether it shows only cases that are not over, of which there are never very many. */
    public boolean isAboutWork() {
        return state().filter(VerificationState::isOver).isEmpty() && state().isPresent();
    }

    /** The address of a chip: it asks for the value, or no longer does if it did. */
    public String chip(String name, String value) {
        return with(name, value(name).equals(value) ? "" : value).asQuery();
    }

    /** For the form to show again what was asked for. */
    public String value(String name) {
        return asked().getOrDefault(name, "");
    }

    boolean isByName() {
        return payer().isPresent() || station().isPresent();
    }

    /** Whether something is asked for that only the form shows. */
    public boolean isTyped() {
        return asked().keySet().stream().anyMatch(name -> !CHIPS.contains(name));
    }

    /** Whether more is asked for than a state. */
    public boolean isNarrowed() {
        return asked().keySet().stream().anyMatch(name -> !name.equals("state"));
    }

    /** The filter as an address carries it. */
    public String asQuery() {
        var query = new StringBuilder();
        asked().forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        return query.toString();
    }
}
