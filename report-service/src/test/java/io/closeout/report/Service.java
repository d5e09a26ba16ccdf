package io.closeout.report;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Wire;
import io.closeout.kit.inbox.Intake;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        takes(Arrays.stream(events).map(Recorded::asKafkaRecord).toList());
    }

    public void takes(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    /** What it said about something, in order. */
    public <E extends SpecificRecord> List<E> said(Object aggregateId, Class<E> type) {
        return tenants.inTransaction(
                NETWORK,
                () -> database.with(connection -> {
                    try (var query = connection.prepareStatement(
                            "select payload from outbox where aggregateid = ? and type = ? order by version")) {
                        query.setString(1, aggregateId.toString());
                        query.setString(2, "closeout." + type.getSimpleName() + ".v1");
                        var events = new ArrayList<E>();
                        try (var rows = query.executeQuery()) {
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
        return tenants.inTransaction(NETWORK, () -> database.with(connection -> rows(connection, sql, parameters)));
    }

    private static List<String> rows(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
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
    }

    /** Everything the case file's reactions may have written about a case. */
    public List<String> caseOf(Object caseId) {
        var effects = new ArrayList<String>();
        effects.addAll(rows(
                "select 'case', report_number, report_version, stage, stage_since, next_actor, next_action_key, next_date,"
                        + " overdue, query_id, decision, decided_version from case_file where id = ?::uuid",
                caseId.toString()));
        effects.addAll(rows(
                "select 'invoice', invoice_number, due_date, billed, credited, paid, open, issued_at, settled_at,"
                        + " blocked_key, overdue_at, reminder_level, next_level_on from case_invoice"
                        + " where case_id = ?::uuid order by invoice_id",
                caseId.toString()));
        effects.addAll(rows(
                "select 'event', type, reference, amount, detail from case_event where case_id = ?::uuid"
                        + " order by occurred_at, type",
                caseId.toString()));
        return effects;
    }
}
