package io.closeout.kit.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.due.Errands.Errand;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DueRowsTest {

    @Inject
    Database database;

    @Inject
    Tenants tenants;

    @Inject
    Rows superuser;

    private Errands errands;

    @BeforeEach
    void aPlaceOfItsOwn() {
        errands = new Errands(database, tenants, superuser);
    }

    @Test
    void aRowIsTakenWhenItIsDueAndNotBefore() {
        errands.plan("a", 1, errands.clock.instant().plusSeconds(5));

        assertThat(errands.take(10)).isEmpty();
        errands.clock.advance(Duration.ofSeconds(5));
        assertThat(errands.take(10)).singleElement().satisfies(due -> {
            assertThat(due.tenantId()).isEqualTo("a");
            assertThat(due.key()).isEqualTo(new Errand(1, "note 1"));
            assertThat(due.attempts()).isEqualTo(1);
            assertThat(due.until()).isEqualTo(errands.clock.instant().plus(Errands.LEASE));
        });
    }

    @Test
    void whatSomebodyTookAndDiedWithFallsDueAgain() {
        errands.plan("a", 1);
        errands.take(10);

        assertThat(errands.take(10)).isEmpty();
        errands.clock.advance(Errands.LEASE);
        assertThat(errands.take(10)).extracting(Due::attempts).containsExactly(2);
    }

    @Test
    void theVerdictOfWhomeverTookItTooLongAgoDoesNotCount() {
        errands.plan("a", 1);
        var slow = errands.take(10).getFirst();
        errands.clock.advance(Errands.LEASE);
        var second = errands.take(10).getFirst();

        assertThat(errands.done(slow)).isFalse();
        assertThat(errands.done(second)).isTrue();
        assertThat(errands.stored()).isEmpty();
    }

    @Test
    void holdingMakesTheTimeLongerUnlessSomebodyElseHasIt() {
        errands.plan("a", 1);
        var first = errands.take(10).getFirst();
        errands.clock.advance(Duration.ofSeconds(50));
        var held = hold(first).getFirst();
        errands.clock.advance(Duration.ofSeconds(50));

        assertThat(errands.take(10)).isEmpty();
        errands.clock.advance(Duration.ofSeconds(10));
        assertThat(errands.take(10)).hasSize(1);
        assertThat(hold(held)).isEmpty();
    }

    private List<Due<Errand>> hold(Due<Errand> due) {
        return QuarkusTransaction.requiringNew().call(() -> errands.rows.hold(due, Errands.LEASE)).stream()
                .toList();
    }

    @Test
    void whatIsAskedForWhileItIsDoneIsDoneOnceMore() {
        errands.plan("a", 1);
        var taken = errands.take(10).getFirst();
        errands.plan("a", 1);

        assertThat(errands.done(taken)).isFalse();
        assertThat(errands.take(10)).extracting(Due::attempts).containsExactly(1);
    }

    @Test
    void whatIsAskedForLaterWhileItIsDoneIsNotForgotten() {
        errands.plan("a", 1);
        var taken = errands.take(10).getFirst();
        errands.plan("a", 1, errands.clock.instant().plus(Duration.ofHours(1)));

        assertThat(errands.done(taken)).isFalse();
        assertThat(errands.stored()).containsExactly("1 0 60");
    }

    @Test
    void againSetsTheNextTimeAlsoIfTheWorkAskedForItItself() {
        errands.plan("a", 1);
        var taken = errands.take(10).getFirst();
        errands.plan("a", 1, errands.clock.instant().plus(Duration.ofHours(1)));

        QuarkusTransaction.requiringNew()
                .run(() -> errands.rows.again(taken, errands.clock.instant().plusSeconds(900)));

        assertThat(errands.stored()).containsExactly("1 0 900");
    }

    @Test
    void aRowIsPlannedForTheEarlierOfTwoTimes() {
        errands.plan("a", 1, errands.clock.instant().plusSeconds(20));
        errands.plan("a", 1, errands.clock.instant().plusSeconds(10));
        errands.plan("a", 1, errands.clock.instant().plusSeconds(30));

        assertThat(errands.stored()).containsExactly("1 0 10");
    }

    @Test
    void whatIsPlannedIsNotTakenBeforeThePlannerCommitsAndPlannersDoNotWaitForEachOther() {
        errands.plan("a", 1);

        tenants.inTransaction("a", () -> {
            errands.rows.plan(new Errand(1, "note 1"));
            inAnotherThread(() -> {
                errands.plan("a", 1);
                assertThat(errands.take(10)).isEmpty();
                return true;
            });
        });

        assertThat(errands.take(10)).hasSize(1);
    }

    @Test
    void noTenantWaitsForTheBacklogOfAnother() {
        IntStream.range(0, 100).forEach(number -> errands.plan("a", number));
        errands.clock.advance(Duration.ofSeconds(1));
        errands.plan("b", 1);
        errands.plan("c", 1);

        var taken = errands.take(9);

        assertThat(taken).extracting(Due::tenantId).containsExactlyInAnyOrder("a", "a", "a", "b", "c");
        assertThat(errands.take(9)).extracting(Due::tenantId).containsOnly("a").hasSize(9);
    }

    @Test
    void withMoreTenantsThanPlacesTheLongestWaitingComeFirst() {
        for (var tenant : List.of("c", "b", "a")) {
            errands.plan(tenant, 1);
            errands.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(errands.take(2)).extracting(Due::tenantId).containsExactlyInAnyOrder("c", "b");
    }

    @Test
    void theSameKeyOfTwoTenantsIsTwoPiecesOfWork() {
        errands.plan("a", 1);
        errands.plan("b", 1);
        var taken = errands.take(10);

        assertThat(errands.done(taken.getFirst())).isTrue();
        assertThat(errands.stored()).hasSize(1);
    }

    @Test
    void twoWorkersNeverTakeTheSameRow() throws Exception {
        IntStream.range(0, 200).forEach(number -> errands.plan("tenant-" + number % 3, number));
        var taken = Collections.synchronizedList(new ArrayList<Integer>());
        var start = new CyclicBarrier(2);
        Callable<Boolean> worker = () -> {
            start.await();
            for (var some = errands.take(7); !some.isEmpty(); some = errands.take(7)) {
                some.forEach(due -> taken.add(due.key().number()));
            }
            return true;
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var result : threads.invokeAll(List.of(worker, worker))) {
                result.get();
            }
        }
        // A worker that meets the other one at the last rows may go home early.
        errands.take(200).forEach(due -> taken.add(due.key().number()));

        assertThat(taken).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSetAsideIsCountedAndComesBackWhenAskedFor() {
        errands.plan("a", 1);
        errands.plan("a", 2);
        var taken = errands.take(1).getFirst();
        QuarkusTransaction.requiringNew()
                .run(() -> errands.rows.setAside(taken, errands.clock.instant().plus(Errands.LEASE), 2));

        var count = QuarkusTransaction.requiringNew().call(errands.rows::count);
        assertThat(count.waiting()).isEqualTo(1);
        assertThat(count.setAside()).isEqualTo(1);
        assertThat(count.oldest()).isEqualTo(errands.clock.instant());
        assertThat(errands.take(10)).hasSize(1);
        assertThat(tenants.inTransaction("b", () -> errands.rows.retry(taken.key())))
                .isFalse();
        assertThat(tenants.inTransaction("a", () -> errands.rows.retry(taken.key())))
                .isTrue();
        assertThat(errands.take(10)).extracting(Due::key).containsExactly(taken.key());
    }

    private static void inAnotherThread(Callable<Boolean> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
