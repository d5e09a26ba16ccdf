package io.closeout.kit.due;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens the tables of work of a service, has them counted, and ends the work on them when the process is to stop. */
@ApplicationScoped
public class DueTables {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final DueGauges gauges;
    private final List<DueWork<?>> works = new CopyOnWriteArrayList<>();

    DueTables(Database database, Tenants tenants, Clock clock, DueGauges gauges) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.gauges = gauges;
    }

    /** To be called once for each table and kind of work, in a producer. */
    public <K> DueRows<K> open(DueTable<K> table) {
        var rows = new DueRows<>(table, database, tenants, clock);
        gauges.watch(rows);
        return rows;
    }

    /** @param atOnce how many rows are taken in one transaction */
    public <K> DueWork<K> work(DueRows<K> rows, DueTerms terms, int atOnce, DueHandler<K> handler) {
        var work = new DueWork<>(rows, terms, atOnce, handler, tenants);
        works.add(work);
        return work;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        works.forEach(DueWork::stop);
        for (var work : works) {
            work.awaitEnd(LONGEST_STOP);
        }
    }
}
