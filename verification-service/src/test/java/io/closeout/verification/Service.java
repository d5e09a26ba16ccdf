package io.closeout.verification;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Wire;
import io.closeout.kit.inbox.Intake;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The service seen from outside: what goes in by its topics, what comes out of its outbox, what lies in its tables. */
@ApplicationScoped
public class Service {

    public static final String NETWORK = "network-a";

    private final Intake intake;
    private final Database database;
    private final Tenants tenants;
    private final Wire wire;

    Service(Intake intake, Database database, Tenants tenants, Wire wire) {
        this.intake = intake;
        this.database = database;
        this.tenants = tenants;
        this.wire = wire;
    }

    public void takes(Recorded... events) {
        intake.accept(
                java.util.Arrays.stream(events).map(Recorded::asKafkaRecord).toList());
    }

    public void takes(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    /** What it said about a case, in order. */
    public <E extends SpecificRecord> List<E> said(UUID caseId, Class<E> type) {
        return tenants.inTransaction(
                NETWORK,
                () -> database.with(connection -> {
                    try (var statement = connection.prepareStatement(
                            "select payload from outbox where aggregateid = ? and type = ? order by version")) {
                        statement.setString(1, caseId.toString());
                        statement.setString(2, "closeout." + type.getSimpleName() + ".v1");
                        var events = new ArrayList<E>();
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                events.add(wire.decode(rows.getBytes(1), type));
                            }
                        }
                        return events;
                    }
                }));
    }

    /** One text per row, its columns joined by a space. */
    public List<String> rows(String sql, Object... parameters) {
        return rowsOf(NETWORK, sql, parameters);
    }

    public List<String> rowsOf(String network, String sql, Object... parameters) {
        return tenants.inTransaction(
                network,
                () -> database.with(connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        for (int i = 0; i < parameters.length; i++) {
                            statement.setObject(i + 1, parameters[i]);
                        }
                        var found = new ArrayList<String>();
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                var columns = new ArrayList<String>();
                                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                                    columns.add(String.valueOf(rows.getObject(i)));
                                }
                                found.add(String.join(" ", columns));
                            }
                        }
                        return found;
                    }
                }));
    }

    /** Changes rows behind the service's back; in the transaction of the caller. */
    public int changes(String sql, Object... parameters) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** Everything a reaction may have written about a case, without ids and times. */
    public List<String> effectsOn(UUID caseId) {
        var effects = new ArrayList<String>();
        effects.addAll(rows(
                "select 'case', state, mode, review_cause, report_version, severity, query_rounds"
                        + " from verification where case_id = ?",
                caseId));
        effects.addAll(rows(
                "select 'finding', report_version, rule_id, line_id, outcome from finding where case_id = ?"
                        + " order by report_version, position",
                caseId));
        effects.addAll(rows(
                "select 'earlier', report_version, state from earlier_version where case_id = ? order by 2", caseId));
        effects.addAll(rows("select 'claim', report_number from claim where case_id = ?", caseId));
        effects.addAll(rows(
                "select 'window', report_version, closed_why from adjustment_window where case_id = ? order by 2",
                caseId));
        effects.addAll(rows(
                "select 'clock', awaited, state from answer_clock where case_id = ? order by started_at, id", caseId));
        effects.addAll(rows("select 'due', task from agenda where case_id = ? order by task", caseId));
        effects.addAll(rows("select 'query', round, state from query where case_id = ? order by round", caseId));
        effects.addAll(rows(
                "select 'said', type, version from outbox where aggregateid = ? and aggregatetype <> 'parked' order by version",
                caseId.toString()));
        return effects;
    }

    /** The open query about a case. */
    public UUID openQueryOf(UUID caseId) {
        return UUID.fromString(rows("select id from query where case_id = ? and state = 'OPEN'", caseId)
                .getFirst());
    }
}
