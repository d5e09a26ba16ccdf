package io.closeout.verification.agenda;

import io.closeout.kit.sql.DatabaseException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Whether moments come in time, for the alarms. */
@ApplicationScoped
class AgendaGauges {

    private static final Logger LOG = Logger.getLogger(AgendaGauges.class);

    private final Agenda agenda;
    private final Clock clock;
    private final AtomicLong failing;
    private final AtomicLong lagSeconds;

    AgendaGauges(Agenda agenda, Clock clock, MeterRegistry meters) {
        this.agenda = agenda;
        this.clock = clock;
        this.failing = meters.gauge("closeout.verification.agenda.failing", new AtomicLong());
        this.lagSeconds = meters.gauge("closeout.verification.agenda.lag.seconds", new AtomicLong());
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            var backlog = QuarkusTransaction.requiringNew().call(() -> agenda.backlog(clock.instant()));
            failing.set(backlog.failing());
            lagSeconds.set(backlog.lag().toSeconds());
        } catch (DatabaseException e) {
            LOG.debugf("the agenda was not measured: %s", e.getMessage());
        }
    }
}
