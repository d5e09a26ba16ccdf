package io.closeout.verification;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.MovableClock;
import io.closeout.verification.agenda.KeepAgenda;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** The time of the service, which a test can move, and what it has made due. */
@ApplicationScoped
public class Moments {

    private final MovableClock clock;
    private final KeepAgenda agenda;
    private final Service service;
    private final Tenants tenants;

    Moments(Clock clock, KeepAgenda agenda, Service service, Tenants tenants) {
        this.clock = (MovableClock) clock;
        this.agenda = agenda;
        this.service = service;
        this.tenants = tenants;
    }

    /** Nothing is due from tests before, and it is this time. */
    public void begin(String instant) {
        change("delete from agenda");
        isNow(instant);
    }

    public void isNow(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    /** The real time again, for the tests that come. */
    public void end() {
        clock.advance(clock.offset().negated());
        change("delete from agenda");
    }

    /** It is this time, and what is due is done. */
    public void come(String instant) {
        isNow(instant);
        agenda.run();
    }

    /** What is due by now is done. */
    public void run() {
        agenda.run();
    }

    /** As two replicas do: both look at the same moment. */
    public void runTwiceAtOnce() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> round = () -> {
            together.await();
            agenda.run();
            return true;
        };
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var done : replicas.invokeAll(List.of(round, round))) {
                done.get();
            }
        }
    }

    private void change(String sql) {
        tenants.inTransaction(Service.NETWORK, () -> service.changes(sql));
    }
}
