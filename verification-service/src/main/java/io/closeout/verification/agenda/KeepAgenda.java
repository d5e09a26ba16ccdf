package io.closeout.verification.agenda;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.agenda.Agenda.Entry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Looks every second at what the injected clock has made due, so a moved clock is noticed like a passed night. Nothing
 * is kept in memory: after a crash the next round finds the same rows.
 */
@ApplicationScoped
public class KeepAgenda {

    private static final Logger LOG = Logger.getLogger(KeepAgenda.class);

    private final Agenda agenda;
    private final Map<Task, Moment> moments;
    private final Tenants tenants;
    private final Clock clock;
    private final int batch;

    KeepAgenda(Agenda agenda, @All List<Moment> moments, Tenants tenants, Clock clock, AgendaSettings settings) {
        this.agenda = agenda;
        this.moments = moments.stream().collect(Collectors.toUnmodifiableMap(Moment::task, Function.identity()));
        this.tenants = tenants;
        this.clock = clock;
        this.batch = settings.batch();
    }

    @Scheduled(every = "{closeout.verification.agenda.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTick() {
        run();
    }

    /** One round over all that is due now. */
    public void run() {
        var now = clock.instant();
        for (var tenant : QuarkusTransaction.requiringNew().call(() -> agenda.tenantsAwake(now))) {
            workOff(tenant, now);
        }
    }

    private void workOff(String tenant, Instant now) {
        List<Entry> due = List.of();
        do {
            var last = due.isEmpty() ? null : due.getLast();
            due = QuarkusTransaction.requiringNew().call(() -> agenda.due(tenant, now, last, batch));
            workOff(tenant, due, now);
        } while (due.size() == batch);
    }

    private void workOff(String tenant, List<Entry> due, Instant now) {
        try {
            dealWith(tenant, due, now);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%d entries of the agenda of %s are redone one by one", due.size(), tenant);
            due.forEach(entry -> dealWith(tenant, entry, now));
        }
    }

    private void dealWith(String tenant, Entry entry, Instant now) {
        try {
            dealWith(tenant, List.of(entry), now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s of case %s cannot be dealt with and is put off", entry.task(), entry.caseId());
            tenants.inTransaction(tenant, () -> agenda.putOff(entry, now));
        }
    }

    private void dealWith(String tenant, List<Entry> due, Instant now) {
        tenants.inTransaction(
                tenant,
                () -> agenda.take(due, now)
                        .forEach(entry -> momentOf(entry.task()).comes(entry.subjectId(), now)));
    }

    private Moment momentOf(Task task) {
        return Objects.requireNonNull(moments.get(task), task::name);
    }
}
