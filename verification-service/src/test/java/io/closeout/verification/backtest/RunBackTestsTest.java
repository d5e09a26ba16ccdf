package io.closeout.verification.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.job.Job;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.closeout.verification.backtest.BackTest.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Jobs step by step. The thread of the service is kept away from them by a lease it does not hold. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class RunBackTestsTest {

    private static final int SIZE = 7;

    @Inject
    PastFixture past;

    @Inject
    StartBackTest start;

    @Inject
    StepBackTest steps;

    @Inject
    BackTests tests;

    @Inject
    Reports reports;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    private final String network = "runs-" + UUID.randomUUID();

    @Test
    void aSecondProcessGoesOnWhereTheFirstEndedAndTheTotalsAreThoseOfOneRun() {
        Yesterday.of(past, network).droveEverFarther(1_050);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var whole = held(first, 50_000);
        run(whole, first, 1_000);
        var interrupted = held(first, 50_000);
        stepTimes(interrupted, first, 3);

        handOver(interrupted, second);
        assertThat(stepTimes(interrupted, first, 1)).isFalse();
        run(interrupted, second, SIZE);

        assertThat(one(interrupted).progress().done())
                .isEqualTo(one(whole).progress().done())
                .isEqualTo(1_050);
        assertThat(reportOf(interrupted)).isEqualTo(reportOf(whole));
        assertThat(changes(interrupted)).isEqualTo(changes(whole)).hasSize(200);
    }

    @Test
    void twoAtOnceGiveOneResult() throws Exception {
        Yesterday.of(past, network).droveEverFarther(520);
        var holder = UUID.randomUUID();
        var job = held(holder, 1_000);

        try (var people = Executors.newFixedThreadPool(2)) {
            for (var one : people.invokeAll(List.of(() -> run(job, holder, SIZE), () -> run(job, holder, SIZE)))) {
                one.get();
            }
        }

        assertThat(one(job).state()).isEqualTo(State.DONE);
        assertThat(one(job).progress().done()).isEqualTo(520);
        assertThat(reportOf(job).of(ChangeKind.TO_HUMAN).cases()).isEqualTo(509);
    }

    @Test
    void whatIsCancelledGoesNoFurtherAndKeepsWhatItFound() {
        Yesterday.of(past, network).droveEverFarther(100);
        var holder = UUID.randomUUID();
        var job = held(holder, 1_000);
        stepTimes(job, holder, 3);

        tenants.inTransaction(network, () -> start.cancel(job.id()));

        assertThat(stepTimes(job, holder, 1)).isFalse();
        assertThat(one(job).state()).isEqualTo(State.CANCELLED);
        assertThat(one(job).progress().done()).isEqualTo(21);
        assertThat(reportOf(job).of(ChangeKind.TO_HUMAN).cases()).isEqualTo(10);
    }

    @Test
    void tellsWhatIsKnownByNow() {
        Yesterday.of(past, network)
                .drove(60_000, "APPROVED")
                .drove(60_000, "REJECTED")
                .droveAndWasCut(60_000)
                .drove(60_000, "WITHDRAWN")
                .drove(40_000, "APPROVED");
        var holder = UUID.randomUUID();
        var job = held(holder, 50_000);

        run(job, holder, 100);

        var toHuman = reportOf(job).of(ChangeKind.TO_HUMAN);
        assertThat(toHuman.cases()).isEqualTo(4);
        assertThat(toHuman.faulty()).isEqualTo(2);
        assertThat(toHuman.sound()).isEqualTo(1);
        assertThat(toHuman.undecided()).isEqualTo(1);
    }

    @Test
    void onlyTheDecisionsOfOneStationAreLookedAtWhereThatIsAsked() {
        var mine = Yesterday.of(past, network).droveEverFarther(30);
        Yesterday.of(past, network).droveEverFarther(30);
        var holder = UUID.randomUUID();
        var job = held(holder, 2_000, mine.station());

        run(job, holder, SIZE);

        assertThat(one(job).progress().total()).isEqualTo(30);
        assertThat(one(job).progress().done()).isEqualTo(30);
        assertThat(changes(job)).hasSize(9).allMatch(change -> change.station().equals(mine.station()));
    }

    @Test
    void theRunningTestIsShownWithItsProgressAndAPartToDrawAnew() throws IOException {
        Yesterday.of(past, network).droveEverFarther(100);
        var holder = UUID.randomUUID();
        var job = held(holder, 1_000);
        var address = "/rules/back-tests/" + job.id();
        assertThat(page(address)).contains("data-progress", "It begins as soon as a place is free.");

        stepTimes(job, holder, 3);

        assertThat(page(address)).contains("data-progress", "/assets/progress.js", "21 of 100 decisions");
        assertThat(page(address + "?part=progress"))
                .contains("<progress value=\"21\" max=\"100\"")
                .doesNotContain("<html");
        Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(Path.of("target", "pages", "back-test-running.html"), page(address));
    }

    @Test
    void anEmptyPastIsDoneAtOnce() {
        var holder = UUID.randomUUID();
        var job = held(holder, 1_000);

        run(job, holder, SIZE);

        assertThat(one(job).state()).isEqualTo(State.DONE);
        assertThat(one(job).progress().total()).isZero();
    }

    private String page(String address) {
        return Office.of("reviewer", network)
                .calls()
                .accept("text/html")
                .get(address)
                .asString();
    }

    private Job held(UUID holder, long metres) {
        return held(holder, metres, null);
    }

    private Job held(UUID holder, long metres, @Nullable UUID station) {
        return tenants.inTransaction(network, () -> {
            var test = start.of(new BackTestRequest(
                    Drafts.travelOver(metres, "warning"),
                    null,
                    LocalDate.parse("2026-03-01"),
                    LocalDate.parse("2026-03-31"),
                    station,
                    null));
            lease(test.id(), holder);
            return new Job(test.id(), network);
        });
    }

    private void handOver(Job job, UUID holder) {
        tenants.inTransaction(network, () -> lease(job.id(), holder));
    }

    private void lease(UUID id, UUID holder) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("update back_test_due set holder = ?,"
                    + " leased_until = now() + interval '1 hour' where back_test_id = ?")) {
                update.setObject(1, holder);
                update.setObject(2, id);
                update.executeUpdate();
            }
        });
    }

    private boolean run(Job job, UUID holder, int size) {
        var draft = steps.prepare(job);
        while (steps.step(job, draft, holder, size)) {
            assertThat(one(job).state()).isIn(State.RUNNING, State.DONE);
        }
        return true;
    }

    private boolean stepTimes(Job job, UUID holder, int times) {
        var draft = steps.prepare(job);
        var more = true;
        for (var i = 0; i < times; i++) {
            more = steps.step(job, draft, holder, SIZE);
        }
        return more;
    }

    private BackTest one(Job job) {
        return tenants.inTransaction(network, () -> tests.one(job.id()).orElseThrow());
    }

    private BackTestReport reportOf(Job job) {
        return tenants.inTransaction(network, () -> reports.of(job.id()));
    }

    private List<Change> changes(Job job) {
        return tenants.inTransaction(
                network,
                () -> reports.changes(job.id(), null, PageRequest.of(200, null)).stream()
                        .limit(200)
                        .toList());
    }
}
