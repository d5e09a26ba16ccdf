package io.closeout.report.figures;

import io.closeout.kit.sql.Database;
import io.closeout.report.parties.PartyNames;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The stations and countries of the cases signed in a period, for a reader to choose from. */
@ApplicationScoped
class Choices {

    private static final String SQL = """
            select distinct c.%s from case_cycle c where c.signed_at >= ? and c.signed_at < ?
            and (?::uuid is null or ? in (c.performer_id, c.bill_to_id, c.signer_id, c.sponsor_id))""";

    private final Database database;
    private final PartyNames names;
    private final Reach reach;

    Choices(Database database, PartyNames names, Reach reach) {
        this.database = database;
        this.names = names;
        this.reach = reach;
    }

    record Station(UUID id, String name) {}

    /** By name; one that the directory does not know is not offered. */
    List<Station> stations(Period period) {
        return names.of(distinct("performer_id", UUID.class, period)).entrySet().stream()
                .map(party -> new Station(party.getKey(), party.getValue()))
                .sorted(Comparator.comparing(Station::name).thenComparing(Station::id))
                .toList();
    }

    List<String> countries(Period period) {
        return distinct("country", String.class, period).stream().sorted().toList();
    }

    private <T> List<T> distinct(String column, Class<T> type, Period period) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(SQL.formatted(column))) {
                query.setObject(1, period.since());
                query.setObject(2, period.until());
                query.setObject(3, reach.onlyParty().orElse(null));
                query.setObject(4, reach.onlyParty().orElse(null));
                return read(query.executeQuery(), type);
            }
        });
    }

    private static <T> List<T> read(ResultSet rows, Class<T> type) throws SQLException {
        var values = new ArrayList<T>();
        while (rows.next()) {
            values.add(rows.getObject(1, type));
        }
        return values;
    }
}
