package io.closeout.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class JobThreadTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final JobPace AT_FULL_SPEED = new JobPace(100, LEASE);

    @Inject
    Database database;

    @Inject
    Tenants tenants;

    @Inject
    Rows superuser;

    private final UUID holder = UUID.randomUUID();
    private final Job job = new Job(UUID.randomUUID(), "network-a");
    private JobQueue queue;

    @BeforeEach
    void oneJobWaits() {
        queue = new JobQueue(database, "errand_job", "errand_id");
        transaction(() -> queue.add(job));
    }

    @AfterEach
    void noJobIsLeft() {
        transaction(() -> queue.done(job.id()));
    }

    @Test
    void aJobIsDoneStepByStepAndThenGone() throws Exception {
        var work = new Work(3);
        run(work, work.ended);

        assertThat(work.steps).containsExactly("network-a 1", "network-a 2", "network-a 3");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aJobThatCannotBeDoneIsEndedWithItsReason() throws Exception {
        var work = new Work(3) {
            @Override
            public String prepare(Job one) {
                throw new IllegalArgumentException("line 7 is wrong");
            }
        };
        run(work, work.ended);

        assertThat(work.ended.join()).isEqualTo("line 7 is wrong");
        assertThat(stored()).isEmpty();
    }

    @Test
    void whoMustStopGivesTheJobBack() throws Exception {
        var work = new Work(Integer.MAX_VALUE);
        run(work, work.begun);

        assertThat(stored()).containsExactly("free");
        assertThat(take(UUID.randomUUID())).contains(job);
    }

    @Test
    void aJobThatSomebodyIsAtIsTakenByNobodyElse() {
        assertThat(take(holder)).contains(job);

        assertThat(take(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatSomebodyDiedWithIsTakenWhenTheLeaseRunsOutAndNoLongerTheirs() throws Exception {
        take(holder);
        try (var connection = superuser.connection();
                var lapse = connection.prepareStatement(
                        "update errand_job set leased_until = now() - interval '1 second' where errand_id = ?")) {
            lapse.setObject(1, job.id());
            lapse.executeUpdate();
        }
        var next = UUID.randomUUID();

        assertThat(take(next)).contains(job);
        assertThat(renew(holder)).isFalse();
        assertThat(renew(next)).isTrue();
    }

    @Test
    void aJobThatWasCancelledStopsAtItsNextStep() {
        take(holder);
        transaction(() -> queue.done(job.id()));

        assertThat(renew(holder)).isFalse();
    }

    private Optional<Job> take(UUID who) {
        return QuarkusTransaction.requiringNew().call(() -> queue.take(who, LEASE));
    }

    private boolean renew(UUID who) {
        return QuarkusTransaction.requiringNew().call(() -> queue.renew(job.id(), who, LEASE));
    }

    private static void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private List<String> stored() {
        return superuser.strings("""
                select case when leased_until is null then 'free' else 'leased' end from errand_job
                where errand_id = '%s'""".formatted(job.id()));
    }

    private void run(Work work, CompletableFuture<String> until) throws Exception {
        var thread = new JobThread<>(queue, work, AT_FULL_SPEED, holder);
        thread.start("test-jobs");
        try {
            until.get(20, TimeUnit.SECONDS);
        } finally {
            thread.stop();
        }
    }

    /** Some steps, and what became of them. */
    private class Work implements JobSteps<String> {

        private final int last;
        final List<String> steps = new CopyOnWriteArrayList<>();
        final CompletableFuture<String> begun = new CompletableFuture<>();
        final CompletableFuture<String> ended = new CompletableFuture<>();

        Work(int last) {
            this.last = last;
        }

        @Override
        public String prepare(Job one) {
            return one.tenantId();
        }

        @Override
        public boolean step(Job one, String prepared, UUID who) {
            return tenants.inTransaction(one.tenantId(), () -> {
                var more = queue.renew(one.id(), who, LEASE) && steps.size() < last;
                if (more) {
                    steps.add(prepared + " " + (steps.size() + 1));
                    begun.complete("begun");
                } else {
                    queue.done(one.id());
                    ended.complete("done");
                }
                return more;
            });
        }

        @Override
        public boolean isHopeless(RuntimeException failure) {
            return failure instanceof IllegalArgumentException;
        }

        @Override
        public void fail(Job one, String why) {
            transaction(() -> queue.done(one.id()));
            ended.complete(why);
        }
    }
}
