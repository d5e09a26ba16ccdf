package io.closeout.invoicing.backtest;

import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.kit.job.JobPace;
import io.closeout.kit.job.JobQueue;
import io.closeout.kit.job.JobThread;
import io.closeout.kit.sql.Database;
import io.closeout.kit.time.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Runs back-tests beside the other work, so that intake is not starved. */
@ApplicationScoped
class RunBackTests {

    private final BackTestSettings settings;
    private final JobThread<Tariffs> thread;

    RunBackTests(JobQueue queue, StepBackTest steps, BackTestSettings settings, Ids ids) {
        this.settings = settings;
        var pace = new JobPace(settings.busyPercent(), settings.lease());
        this.thread = new JobThread<>(queue, steps, pace, ids.next());
    }

    @Produces
    @Singleton
    static JobQueue queue(Database database) {
        return new JobQueue(database, "price_back_test_due", "back_test_id");
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.start("price-back-tests");
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }
}
