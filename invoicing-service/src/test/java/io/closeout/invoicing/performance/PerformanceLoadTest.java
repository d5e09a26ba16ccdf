package io.closeout.invoicing.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.Recorded;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast facts are taken in and months are stated; run it with {@code -Dperformance.load=true}. */
@QuarkusTest
@InvoicingPlatform
@EnabledIfSystemProperty(named = "performance.load", matches = "true")
class PerformanceLoadTest {

    private static final Logger LOG = Logger.getLogger(PerformanceLoadTest.class);
    private static final String TENANT = "load-net";
    private static final int STATIONS = 200;
    private static final int CASES = 100_000;
    private static final int EVENTS = 10_000;
    private static final int CHUNK = 500;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Months months;

    @Inject
    Tenants tenants;

    @Inject
    MonthOfReports reports;

    private final List<UUID> stations =
            IntStream.range(0, STATIONS).mapToObj(one -> UUID.randomUUID()).toList();

    @AfterEach
    void isToday() {
        months.end();
    }

    @Test
    void takesInAndStatesAHundredThousandCases() {
        months.isNow("2026-03-31T08:00:00Z");
        takeIn();
        enter();
        var before = usedMegabytes();
        var start = System.nanoTime();
        months.come("2026-04-08T05:00:00Z");
        var seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof(
                "%d months of %d cases stated in %.1f s (%.0f ms each); heap %d MB before, %d MB after",
                STATIONS, CASES, seconds, seconds * 1000 / STATIONS, before, usedMegabytes());

        assertThat(rows.column(TENANT, "select count(*) from performance_statement where month = '2026-03-01'"))
                .containsExactly("200");
        assertThat(rows.column(TENANT, "select max(length(content)) / 1024 from performance_statement"))
                .allSatisfy(size -> LOG.infof("largest statement %s KB", size));
    }

    /** Through the intake, as from the topic. */
    private void takeIn() {
        var events = new ArrayList<Recorded>();
        for (var i = 0; i < EVENTS / 2; i++) {
            var visit = Visit.by(TENANT, stations.get(i % STATIONS)).on("2026-02-10");
            events.add(visit.signed());
            events.add(visit.verifiedAfter(10));
        }
        var start = System.nanoTime();
        for (var from = 0; from < events.size(); from += CHUNK) {
            scene.arrives(events.subList(from, from + CHUNK));
        }
        LOG.infof("%d events taken in at %.0f a second", EVENTS, EVENTS / ((System.nanoTime() - start) / 1e9));
    }

    /** The rest of the facts without their events. */
    private void enter() {
        var start = System.nanoTime();
        for (var from = 0; from < CASES; from += CHUNK) {
            var chunk =
                    IntStream.range(from, from + CHUNK).mapToObj(this::report).toList();
            tenants.inTransaction(TENANT, () -> reports.enter(chunk));
        }
        LOG.infof("%d facts entered at %.0f a second", CASES, CASES / ((System.nanoTime() - start) / 1e9));
    }

    private Facts.Report report(int place) {
        var day = LocalDate.parse("2026-03-01").plusDays(place % 31);
        return new Facts.Report(
                UUID.randomUUID(),
                1,
                "R-" + place,
                stations.get(place % STATIONS),
                null,
                "serial " + place % (CASES * 9 / 10),
                "repair",
                day,
                day,
                "Europe/Brussels",
                "BE",
                Instant.parse("2026-03-01T08:00:00Z").plusSeconds(place),
                2);
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
