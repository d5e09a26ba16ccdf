package io.closeout.verification.clock;

import io.closeout.kit.outbox.Outbox;
import io.closeout.verification.agenda.Agenda;
import io.closeout.verification.agenda.Moment;
import io.closeout.verification.agenda.Task;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Tells who is awaited that time is short, and then that it is over; both in one go if nobody looked in between. */
@ApplicationScoped
class StrikeClock implements Moment {

    private final AnswerClocks clocks;
    private final Agenda agenda;
    private final Outbox outbox;
    private final MeterRegistry meters;

    StrikeClock(AnswerClocks clocks, Agenda agenda, Outbox outbox, MeterRegistry meters) {
        this.clocks = clocks;
        this.agenda = agenda;
        this.outbox = outbox;
        this.meters = meters;
    }

    @Override
    public Task task() {
        return Task.CLOCK_STRIKES;
    }

    @Override
    public void comes(UUID clockId, Instant now) {
        var clock = clocks.findById(clockId);
        clock.saysAtRisk(now).ifPresent(said -> say(clock, said, "at-risk", clock.atRiskAt()));
        clock.saysOverdue(now).ifPresent(said -> say(clock, said, "overdue", clock.dueAt()));
        clock.next().ifPresent(next -> agenda.put(Task.CLOCK_STRIKES, clock.caseId(), clockId, next));
    }

    private void say(AnswerClock clock, SpecificRecord said, String hour, Instant since) {
        outbox.add(clock.caseId(), said, clock.caseId(), since);
        meters.counter(
                        "closeout.verification.clocks",
                        "awaited",
                        clock.awaited().name(),
                        "hour",
                        hour)
                .increment();
    }
}
