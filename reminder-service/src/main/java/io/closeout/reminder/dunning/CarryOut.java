package io.closeout.reminder.dunning;

import static io.closeout.events.reminder.SuppressionReason.CREDITED;
import static io.closeout.events.reminder.SuppressionReason.PAID;
import static io.closeout.events.reminder.SuppressionReason.SUPERSEDED;

import io.closeout.events.reminder.SuppressionReason;
import io.closeout.reminder.dunning.DueLevels.Due;
import io.closeout.reminder.dunning.DueLevels.Held;
import io.closeout.reminder.dunning.DueLevels.Wake;
import io.closeout.reminder.inputs.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Does what was decided: says it, plans the message, and puts the next level on the list. */
@ApplicationScoped
class CarryOut {

    private final DueLevels dueLevels;
    private final Reminders reminders;
    private final PayersToRemind payers;
    private final ReminderEvents events;
    private final MeterRegistry meters;

    CarryOut(
            DueLevels dueLevels,
            Reminders reminders,
            PayersToRemind payers,
            ReminderEvents events,
            MeterRegistry meters) {
        this.dueLevels = dueLevels;
        this.reminders = reminders;
        this.payers = payers;
        this.events = events;
        this.meters = meters;
    }

    Outcome begin(List<UUID> invoiceIds, Instant now, Reading inputs) {
        return new Outcome(reminders.plannedFor(invoiceIds), now, inputs);
    }

    /** What the decisions of one transaction come to. */
    final class Outcome {

        private final List<Reminder> stillPlanned;
        private final Instant now;
        private final Reading inputs;
        private final List<Due> done = new ArrayList<>();
        private final List<Wake> asleep = new ArrayList<>();
        private final List<Wake> next = new ArrayList<>();
        private final List<Held> held = new ArrayList<>();
        private final Set<UUID> toRemind = new LinkedHashSet<>();

        private Outcome(List<Reminder> stillPlanned, Instant now, Reading inputs) {
            this.stillPlanned = stillPlanned;
            this.now = now;
            this.inputs = inputs;
        }

        void take(Judged judged) {
            meters.counter(
                            "closeout.reminder.decisions",
                            "decision",
                            judged.decision().getClass().getSimpleName())
                    .increment();
            switch (judged.decision()) {
                case Decision.Wait wait -> asleep.add(judged.wakeOn(wait.until()));
                case Decision.Hold hold -> held.add(new Held(judged.due(), hold.reason()));
                case Decision.Lapse lapse -> done.add(judged.due());
                case Decision.Suppress suppress -> suppress(judged, suppress.reason());
                case Decision.Remind remind -> remind(judged);
            }
        }

        private void suppress(Judged judged, SuppressionReason reason) {
            var ladderEnds = reason == PAID || reason == CREDITED;
            if (!ladderEnds) {
                overdue(judged);
                judged.nextLevel().ifPresent(next::add);
            }
            var reminder = plan(judged);
            reminder.suppress(reason);
            var resumesOn = ladderEnds ? null : judged.nextLevelOn().orElse(null);
            events.suppressed(reminder, judged.invoice(), judged.today(), resumesOn);
            done.add(judged.due());
        }

        private void remind(Judged judged) {
            // A lower level whose message never got away is overtaken by this one.
            stillPlanned.stream()
                    .filter(earlier ->
                            earlier.invoiceId().equals(judged.invoice().id()))
                    .filter(earlier -> earlier.state() == ReminderState.PLANNED)
                    .forEach(earlier -> {
                        earlier.suppress(SUPERSEDED);
                        events.suppressed(earlier, judged.invoice(), judged.today(), judged.today());
                    });
            overdue(judged);
            plan(judged);
            toRemind.add(judged.invoice().payerId());
            done.add(judged.due());
            judged.nextLevel().ifPresent(next::add);
        }

        private Reminder plan(Judged judged) {
            var reminder = Reminder.planned(judged.invoice(), judged.level(), judged.today(), now);
            reminders.persist(reminder);
            return reminder;
        }

        private void overdue(Judged judged) {
            events.overdue(judged.invoice(), judged.level(), judged.today(), inputs);
        }

        void write(String tenant) {
            dueLevels.done(done);
            dueLevels.sleep(asleep);
            dueLevels.hold(held, now);
            dueLevels.watch(tenant, next);
            toRemind.forEach(payer -> payers.add(tenant, payer, now));
        }
    }
}
