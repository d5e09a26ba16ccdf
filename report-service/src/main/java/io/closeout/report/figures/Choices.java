package io.closeout.report.figures;

import io.closeout.kit.sql.Database;
import io.closeout.report.parties.PartyNames;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The stations, countries and manufacturers of the cases signed in a period, for a reader to choose from. */
@ApplicationScoped
class Choices {

    private static final String SQL = """
            select distinct c.performer_id, c.sponsor_id, c.country from case_cycle c
            where c.signed_at >= ? and c.signed_at < ?
            and (?::uuid is null or ? in (c.performer_id, c.bill_to_id, c.signer_id, c.sponsor_id))""";

    private final Database database;
    private final PartyNames names;
    private final Reach reach;

    Choices(Database database, PartyNames names, Reach reach) {
        this.database = database;
        this.names = names;
        this.reach = reach;
    }

    /** A party by its name; one that the directory does not know is not offered. */
    record Choice(UUID id, String name) {}

    /** What there is. */
    record Offer(List<Choice> stations, List<Choice> networks, List<String> countries) {}

    private record Found(Set<UUID> stations, Set<UUID> networks, Set<String> countries) {}

    Offer of(Period period) {
        var found = database.with(connection -> {
            try (var query = connection.prepareStatement(SQL)) {
                query.setObject(1, period.since());
                query.setObject(2, period.until());
                query.setObject(3, reach.onlyParty().orElse(null));
                query.setObject(4, reach.onlyParty().orElse(null));
                return read(query);
            }
        });
        var known = names.of(Stream.of(found.stations(), found.networks())
                .flatMap(Collection::stream)
                .distinct()
                .toList());
        return new Offer(
                choices(found.stations(), known), choices(found.networks(), known), List.copyOf(found.countries()));
    }

    private static Found read(PreparedStatement query) throws SQLException {
        var found = new Found(new HashSet<>(), new HashSet<>(), new TreeSet<>());
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.stations().add(rows.getObject(1, UUID.class));
                var sponsor = rows.getObject(2, UUID.class);
                if (sponsor != null) {
                    found.networks().add(sponsor);
                }
                found.countries().add(rows.getString(3));
            }
        }
        return found;
    }

    private static List<Choice> choices(Set<UUID> ids, Map<UUID, String> known) {
        return known.entrySet().stream()
                .filter(party -> ids.contains(party.getKey()))
                .map(party -> new Choice(party.getKey(), party.getValue()))
                .sorted(Comparator.comparing(Choice::name).thenComparing(Choice::id))
                .toList();
    }
}
