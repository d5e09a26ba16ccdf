package io.closeout.kit.due;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.closeout.kit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Work of one test, at a place of its own. */
final class Errands {

    static final Duration LEASE = Duration.ofMinutes(1);
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** Three times, and then once a day. */
    static final DueTerms TERMS = new DueTerms(LEASE, PAUSE, Duration.ofMinutes(1), 3, Duration.ofDays(1));

    record Errand(int number, String note) {}

    final String place = UUID.randomUUID().toString();
    final MovableClock clock = MovableClock.stoppedAt("2026-03-28T12:00:00Z");
    final DueRows<Errand> rows;
    private final Tenants tenants;
    private final Rows superuser;

    Errands(Database database, Tenants tenants, Rows superuser) {
        var table = DueTable.<Errand>of("errand_due", row -> new Errand(row.getInt("number"), row.getString("note")))
                .key("number", Errand::number)
                .also("note", Errand::note)
                .kind("place", place);
        this.rows = new DueRows<>(table, database, tenants, clock);
        this.tenants = tenants;
        this.superuser = superuser;
    }

    DueWork<Errand> work(DueTerms terms, DueHandler<Errand> handler) {
        return new DueWork<>(rows, terms, 2, handler, tenants);
    }

    void plan(String tenant, int number) {
        plan(tenant, number, clock.instant());
    }

    void plan(String tenant, int number, Instant at) {
        tenants.inTransaction(tenant, () -> rows.plan(new Errand(number, "note " + number), at));
    }

    List<Due<Errand>> take(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> rows.take(limit, LEASE));
    }

    boolean done(Due<Errand> due) {
        return QuarkusTransaction.requiringNew().call(() -> rows.done(due));
    }

    /** What is there: number, attempts, seconds until it is due, and whether it is set aside. */
    List<String> stored() {
        return superuser.strings("""
                select concat_ws(' ', number, attempts,
                    extract(epoch from due_at - '%s'::timestamptz)::int,
                    case when set_aside then 'aside' end)
                from errand_due where place = '%s' order by tenant_id, number""".formatted(clock.instant(), place));
    }
}
