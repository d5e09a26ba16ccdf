package io.closeout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs, pre-invoices, fees and forms of a month end, while the service that makes them is killed again and again. */
class MonthEndIT {

    /** A station, a manufacturer, three customers. */
    private static final int PARTIES = 5;

    private static final int MONTHLY = 5;
    private static final int WARRANTY = 3;
    private static final int AT_ONCE = 2;
    private static final int KILLS = 3;
    private static final int KILLS_IN_SILENCE = 2;
    private static final Duration SLOWEST_STEP = Duration.ofSeconds(6);

    /** Longer than anybody keeps what he took. */
    private static final Duration LEASE = Duration.ofMinutes(6);

    /** Longer than what was under way at each kill, and hence is under suspicion, waits for its next turn. */
    private static final Duration SUSPICION = Duration.ofMinutes(61);

    private final Product product = Product.running();
    private final Clocks clocks = new Clocks(product);
    private final Network network = Network.of(product, "fault-month-end", 3);
    private final Books books = new Books(product, network);
    private final Random random = Product.random("month end");

    @Test
    void whateverIsKilledAtTheEndOfAMonthIsBilledAndRenderedOnce() {
        var arrangements = new Arrangements(network, today());
        live(arrangements);

        moveTo(today().plusMonths(1).withDayOfMonth(7));
        kill(KILLS);
        await().untilAsserted(() -> assertThat(books.preInvoices()).hasSize(1));
        moveTo(today().plusDays(12));
        kill(KILLS_IN_SILENCE);
        awaitDone();

        assertThat(books.slots("ISSUED")).isEqualTo(MONTHLY + WARRANTY + AT_ONCE);
        assertThat(books.billedOtherThanOnce()).isEmpty();
        assertThat(books.renderedOtherThanOnce()).isEmpty();
        assertThat(books.periods()).isEqualTo(months(arrangements.feeStart()));
        assertThat(books.preInvoices()).containsExactly("BILLED");
        assertThat(books.documents()).isEqualTo(documents());
        product.assertSound();
    }

    /** A month of work for those who agreed on something, and for one who did not. */
    private void live(Arrangements arrangements) {
        var manufacturer = network.manufacturer();
        await().until(() -> books.parties() == PARTIES);
        arrangements.monthly(network.customer(0));
        arrangements.selfBilled(manufacturer);
        work(network.customer(0), null, MONTHLY);
        work(network.customer(1), manufacturer, WARRANTY);
        work(network.customer(1), null, AT_ONCE);
        arrangements.fee(network.customer(2));
    }

    private List<String> documents() {
        return List.of(
                "CONSOLIDATED 1 " + MONTHLY,
                "INVOICE %d %d".formatted(AT_ONCE, AT_ONCE),
                "RECURRING %d 0".formatted(books.periods().size()),
                "SELF_BILLED 1 " + WARRANTY);
    }

    private List<String> months(LocalDate first) {
        return first.datesUntil(today().plusDays(1), Period.ofMonths(1))
                .map(LocalDate::toString)
                .toList();
    }

    /** Each time soon after something has been done or come up, at a moment that chance chooses. */
    private void kill(int times) {
        var invoicing = product.service("invoicing");
        for (var kill = 1; kill <= times; kill++) {
            awaitProgress();
            pass(Duration.ofMillis(random.nextInt(700)));
            invoicing.kill();
            Product.say("kill %d of %d; %d pieces of work wait".formatted(kill, times, pieces()));
            product.revive();
            clocks.advance(LEASE);
        }
    }

    private void awaitProgress() {
        var before = pieces();
        var until = System.nanoTime() + SLOWEST_STEP.toNanos();
        await().pollInterval(Duration.ofMillis(50)).until(() -> pieces() != before || System.nanoTime() > until);
    }

    /** What a killed one had taken falls due when its time is up, and what was set aside for it when that is over. */
    private void awaitDone() {
        await().pollInterval(SLOWEST_STEP).until(() -> {
            var left = pieces();
            if (left > 0) {
                clocks.advance(SUSPICION);
            }
            return left == 0;
        });
    }

    private long pieces() {
        return books.pieces(clocks.now().plus(LEASE));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clocks.now(), ZoneOffset.UTC);
    }

    private void moveTo(LocalDate day) {
        clocks.advance(Duration.between(clocks.now(), day.atTime(20, 0).toInstant(ZoneOffset.UTC)));
    }

    private void work(UUID customer, @Nullable UUID sponsor, int times) {
        var cases = IntStream.range(0, times)
                .mapToObj(number -> signed(customer, sponsor))
                .toList();
        cases.forEach(this::awaitCollected);
    }

    private UUID signed(UUID customer, @Nullable UUID sponsor) {
        var visit = Visit.at(network, customer, today());
        var report = new LinkedHashMap<>(visit.report());
        if (sponsor != null) {
            report.put("sponsorId", sponsor);
        }
        var station = network.atStation();
        var seen = station.put("report", visit.path(), report).orThrow().path("contentSha256");
        station.post("report", visit.path() + "/signature", Visit.signature(clocks.now(), seen.asText()))
                .orThrow();
        product.journal().note(new Call(Call.Answer.ACK, Kind.SIGNATURE, visit.id()));
        return visit.id();
    }

    /** What the rules stop, the office lets through. */
    private void awaitCollected(UUID caseId) {
        var path = "/api/verifications/" + caseId;
        await().until(() -> {
            var state = network.office().read("verification", path).body().path("state");
            if (state.asText().equals("OPEN")) {
                network.office().decide("verification", path, "/approval", Map.of("reason", "Checked by telephone."));
            }
            return books.isCollected(caseId);
        });
    }

    private static void pass(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        await().until(() -> System.nanoTime() >= until);
    }
}
