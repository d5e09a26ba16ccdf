package io.closeout.kit.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.due.Errands.Errand;
import io.closeout.kit.sql.Database;
import io.closeout.kit.sql.DatabaseException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DueWorkTest {

    @Inject
    Database database;

    @Inject
    Tenants tenants;

    @Inject
    Rows superuser;

    private Errands errands;
    private final List<Integer> handled = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aPlaceOfItsOwn() {
        errands = new Errands(database, tenants, superuser);
    }

    private Outcome handle(Due<Errand> due, Outcome outcome) {
        handled.add(due.key().number());
        return outcome;
    }

    @Test
    void allThatIsDueIsWorkedOff() {
        IntStream.range(0, 5).forEach(number -> errands.plan("a", number));

        errands.work(Errands.TERMS, due -> handle(due, Outcome.DONE)).run();

        assertThat(handled).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(errands.stored()).isEmpty();
    }

    @Test
    void workThatHasMoreToDoGoesOnAndWorkThatComesAgainWaits() {
        errands.plan("a", 1);
        var next = errands.clock.instant().plus(Duration.ofHours(2));

        errands.work(Errands.TERMS, due -> handle(due, handled.size() < 2 ? Outcome.MORE : new Outcome.Again(next)))
                .run();

        assertThat(handled).containsExactly(1, 1, 1);
        assertThat(errands.stored()).containsExactly("1 0 7200");
    }

    @Test
    void aRowThatFailsDoesNotHoldTheOthersAndComesBackAfterAGrowingPause() {
        errands.plan("a", 1);
        errands.plan("a", 2);
        var work = errands.work(Errands.TERMS, due -> {
            if (due.key().number() == 1) {
                throw new IllegalStateException("planned");
            }
            return handle(due, Outcome.DONE);
        });

        work.run();
        assertThat(handled).containsExactly(2);
        assertThat(secondsUntilDue()).isBetween(5, 10);
        errands.clock.advance(Duration.ofSeconds(10));
        work.run();
        assertThat(secondsUntilDue()).isBetween(10, 20);
        assertThat(errands.stored()).singleElement().asString().startsWith("1 2 ");
    }

    private int secondsUntilDue() {
        return Integer.parseInt(errands.stored().getFirst().split(" ")[2]);
    }

    @Test
    void whatGoesOnFailingIsSetAsideAndTriedOnceADay() {
        errands.plan("a", 1);
        var work = errands.work(Errands.TERMS, due -> {
            handled.add(due.attempts());
            throw new IllegalStateException("planned");
        });

        for (var i = 0; i < 5; i++) {
            work.run();
            errands.clock.advance(Duration.ofMinutes(2));
        }

        assertThat(handled).containsExactly(1, 2, 3);
        assertThat(errands.stored()).singleElement().asString().endsWith(" aside");
        errands.clock.advance(Duration.ofDays(1));
        work.run();
        assertThat(handled).containsExactly(1, 2, 3, 3);
        assertThat(errands.stored()).containsExactly("1 2 86400 aside");
    }

    @Test
    void whatIsSetAsideAndThenSucceedsIsGone() {
        errands.plan("a", 1);
        errands.work(Errands.TERMS, due -> {
                    throw new HopelessException("planned");
                })
                .run();
        errands.clock.advance(Duration.ofDays(1));

        errands.work(Errands.TERMS, due -> handle(due, Outcome.DONE)).run();

        assertThat(errands.stored()).isEmpty();
    }

    @Test
    void theReasonIsToldInTheTransactionInWhichTheRowIsPutBack() {
        errands.plan("a", 1);
        var reasons = new ArrayList<String>();
        errands.work(Errands.TERMS, new DueHandler<>() {
                    @Override
                    public Outcome handle(Due<Errand> due) {
                        throw new HopelessException("planned");
                    }

                    @Override
                    public void failed(Due<Errand> due, String reason) {
                        reasons.add(tenants.current() + ": " + reason);
                    }
                })
                .run();

        assertThat(reasons).containsExactly("a: planned");
        assertThat(errands.stored()).containsExactly("1 2 86400 aside");
    }

    @Test
    void whatTakesTheProcessWithItIsSetAsideByWhomeverComesNext() {
        errands.plan("a", 1);
        for (var i = 0; i < 3; i++) {
            errands.take(1);
            errands.clock.advance(Errands.LEASE);
        }

        errands.work(Errands.TERMS, due -> handle(due, Outcome.DONE)).run();

        assertThat(handled).isEmpty();
        assertThat(errands.stored()).containsExactly("1 2 86400 aside");
    }

    @Test
    void aFaultOfTheDatabaseIsNotTheFaultOfTheRow() {
        errands.plan("a", 1);
        var work = errands.work(Errands.TERMS, due -> {
            handled.add(due.key().number());
            throw new DatabaseException(new SQLTransientConnectionException("planned"));
        });

        for (var i = 0; i < 10; i++) {
            work.run();
            errands.clock.advance(Duration.ofSeconds(10));
        }

        assertThat(handled).hasSize(10);
        assertThat(errands.stored())
                .singleElement()
                .asString()
                .startsWith("1 0 ")
                .doesNotContain("aside");
    }

    @Test
    void aRowThatWaitedForItsTurnForLongIsTakenAnewBeforeItIsWorkedOn() {
        errands.plan("a", 1);
        errands.plan("a", 2);
        var almostNoTime = new DueTerms(Duration.ofNanos(3_000), Errands.PAUSE, Errands.PAUSE, 3, Errands.PAUSE);
        errands.work(almostNoTime, due -> {
                    errands.clock.advance(Duration.ofSeconds(1));
                    errands.take(10);
                    return handle(due, Outcome.DONE);
                })
                .run();

        // The other row belonged to somebody else when its turn came.
        assertThat(handled).hasSize(1);
        assertThat(errands.stored()).hasSize(2);
    }

    @Test
    void whoMustStopEndsTheStepUnderWayAndGivesTheRestBack() throws Exception {
        errands.plan("a", 1);
        errands.plan("a", 2);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var work = errands.work(Errands.TERMS, due -> {
            begun.countDown();
            await(goOn);
            return handle(due, Outcome.MORE);
        });

        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = threads.submit(work::run);
            await(begun);
            work.stop();
            var ended = threads.submit(() -> awaitEnd(work));
            assertThat(ended.isDone()).isFalse();
            goOn.countDown();
            assertThat(ended.get()).isTrue();
            running.get();
        }

        assertThat(handled).hasSize(1);
        assertThat(errands.stored()).containsExactly("1 0 0", "2 0 0");
    }

    private boolean awaitEnd(DueWork<Errand> work) throws InterruptedException {
        work.awaitEnd(Duration.ofSeconds(20));
        return !handled.isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
