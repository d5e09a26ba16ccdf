package io.closeout.invoicing.performance;

import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import io.closeout.kit.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays statements out for their pages. */
@ApplicationScoped
class Sheets {

    private final StatementSearch search;
    private final ReadStatements read;
    private final StatementDue due;
    private final StatementPolicy policy;
    private final Parties parties;
    private final Sight sight;

    Sheets(
            StatementSearch search,
            ReadStatements read,
            StatementDue due,
            StatementPolicy policy,
            Parties parties,
            Sight sight) {
        this.search = search;
        this.read = read;
        this.due = due;
        this.policy = policy;
        this.parties = parties;
        this.sight = sight;
    }

    /**
     * @param month null where all months are shown
     * @param ofOne whether all rows are of one station
     * @param soFar whether there is a month under way to look at
     * @param next cursor of the next page
     */
    record League(
            List<Row> rows,
            @Nullable YearMonth month,
            boolean ofOne,
            boolean soFar,
            @Nullable String next,
            String address) {

        public List<Figure> figures() {
            return List.of(Figure.values());
        }

        public @Nullable YearMonth earlier() {
            return month == null ? null : month.minusMonths(1);
        }

        public @Nullable YearMonth later() {
            return month == null ? null : month.plusMonths(1);
        }
    }

    record Row(int place, StatementSummary summary, String station) {}

    /** A figure with its twelve months. */
    record Card(FigureValue value, Trend trend) {}

    /**
     * @param deductsMalus whether the policy has a malus deducted where the sponsor makes the invoices
     * @param view null where nothing is stated yet
     * @param shown the cases of this page of the list
     * @param found how many cases the filter lets through
     */
    record One(
            Statement statement,
            boolean deductsMalus,
            @Nullable StatementView view,
            String station,
            @Nullable String sponsor,
            List<Card> cards,
            Filter filter,
            List<CaseLine> shown,
            int found,
            Rights rights) {

        /** For pages: where the next cases begin. */
        public @Nullable Integer next() {
            var end = filter.from() + shown.size();
            return end < found ? end : null;
        }

        public int last() {
            return filter.from() + shown.size();
        }

        public YearMonth month() {
            return YearMonth.from(statement.period().from());
        }

        public String address() {
            return view == null
                    ? "/invoices/performance/so-far?month=%s&station=%s".formatted(month(), statement.stationId())
                    : "/invoices/performance/%s?version=%d".formatted(statement.id(), statement.version());
        }

        public List<Figure> figures() {
            return List.of(Figure.values());
        }

        public List<Filter.Show> shows() {
            return List.of(Filter.Show.values());
        }

        public @Nullable Contest contestOf(CaseLine line) {
            return view == null
                    ? null
                    : view.contests().stream()
                            .filter(one -> one.caseId().equals(line.caseId()) && filter.isFigure(one.figure()))
                            .findFirst()
                            .orElse(null);
        }

        public String numberOf(Contest contest) {
            return statement
                    .lineOf(contest.caseId())
                    .map(CaseLine::reportNumber)
                    .orElse("–");
        }
    }

    /** @param contests whether the reader may contest a case now @param decides whether the reader decides contests */
    record Rights(boolean contests, boolean decides) {}

    League league(@Nullable String text, @Nullable UUID station, PageRequest page) {
        var ofOne = sight.isStation() || station != null;
        var month = ReadStatements.month(text);
        if (month == null && !ofOne) {
            month = read.thisMonth().minusMonths(1);
        }
        var found = search.list(month, station, page);
        var names =
                names(found.items().stream().map(StatementSummary::stationId).toList());
        var rows = new ArrayList<Row>();
        for (var one : found.items()) {
            rows.add(new Row(
                    rows.size() + 1,
                    one,
                    names.getOrDefault(one.stationId(), one.stationId().toString())));
        }
        return new League(rows, month, ofOne, hasSoFar(station), found.next(), address(month, station));
    }

    private static String address(@Nullable YearMonth month, @Nullable UUID station) {
        return "/invoices/performance?month=%s%s"
                .formatted(month == null ? "" : month, station == null ? "" : "&station=" + station);
    }

    private boolean hasSoFar(@Nullable UUID station) {
        var wanted = sight.isStation() ? sight.station() : station;
        return wanted != null && due.of(wanted, read.thisMonth()).isPresent();
    }

    One soFar(@Nullable String month, @Nullable UUID station, Filter filter) {
        var wanted = Optional.ofNullable(ReadStatements.month(month)).orElseGet(read::thisMonth);
        return sheet(read.soFar(station, wanted), null, filter);
    }

    One one(UUID id, @Nullable Integer version, Filter filter) {
        var view = read.view(id, version);
        return sheet(view.statement(), view, filter);
    }

    private One sheet(Statement statement, @Nullable StatementView view, Filter filter) {
        var ids = new ArrayList<UUID>(List.of(statement.stationId()));
        var sponsor = statement.sponsorId();
        if (sponsor != null) {
            ids.add(sponsor);
        }
        var names = names(ids);
        var found = filter.of(statement);
        var shown = found.subList(
                Math.min(filter.from(), found.size()), Math.min(filter.from() + Filter.PAGE, found.size()));
        return new One(
                statement,
                terms(statement).reward().malusTaken(),
                view,
                names.getOrDefault(statement.stationId(), statement.stationId().toString()),
                sponsor == null ? null : names.getOrDefault(sponsor, sponsor.toString()),
                cards(statement),
                filter,
                shown,
                found.size(),
                rights(statement, view));
    }

    private Rights rights(Statement statement, @Nullable StatementView view) {
        var open = view != null && view.inForce() && view.settlement() == null;
        return new Rights(open && sight.isStation() && read.isContestable(statement), open && sight.decides());
    }

    private Terms terms(Statement statement) {
        var month = YearMonth.from(statement.period().from());
        var country = due.of(statement.stationId(), month).orElseThrow().month().country();
        return policy.terms(statement.stationId(), country, month);
    }

    private List<Card> cards(Statement statement) {
        var month = YearMonth.from(statement.period().from());
        var months = search.trend(statement.stationId(), month, Trend.MONTHS);
        var terms = terms(statement);
        return statement.figures().stream()
                .map(value -> new Card(
                        value,
                        Trend.of(
                                value.figure(),
                                month,
                                months,
                                terms.scale(value.figure()).bar(Tier.TOP))))
                .toList();
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        var names = new LinkedHashMap<UUID, String>();
        parties.find(ids).forEach((id, party) -> name(party).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private static Optional<String> name(Party party) {
        return Optional.ofNullable(party.details()).flatMap(details -> Optional.ofNullable(details.name()));
    }
}
