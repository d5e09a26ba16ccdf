package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.Recorded;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class EventOrderTest {

    private static final String TENANT = "order-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Test
    void everyOrderOfTheFirstEventsEndsWithTheSameInvoice() {
        var ends = new HashSet<Object>();
        for (var order : permutations(3)) {
            var station = aStation("BE");
            var customer = aCompany("BE");
            var report = aReport(TENANT, station, customer).charging(minutes(47));
            scene.couldLookUp(station, customer);
            play(order, List.of(() -> station.announced(TENANT), () -> customer.announced(TENANT), report::verified));
            ends.add(rows.of(
                    TENANT,
                    "select net, tax, gross, open_balance from invoice where case_id = ?::uuid",
                    report.caseId()));
        }

        assertThat(ends).containsExactly(List.of(List.of("117.4000", "24.6500", "142.0500", "142.0500")));
    }

    @Test
    void everyOrderWithAWithdrawalEndsWithNothingOwed() {
        for (var order : permutations(4)) {
            var station = aStation("BE");
            var customer = aCompany("BE");
            var report = aReport(TENANT, station, customer).charging(minutes(47));
            scene.couldLookUp(station, customer);
            play(
                    order,
                    List.of(
                            () -> station.announced(TENANT),
                            () -> customer.announced(TENANT),
                            report::verified,
                            report::withdrawn));
            assertThat(owed(report.caseId())).as("order %s", order).isEqualTo("0.00");
        }
    }

    @Test
    void oneByOneAndInOnePollEndAlike() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        var together = aReport(TENANT, station, customer).charging(minutes(30));
        var apart = aReport(TENANT, station, customer).charging(minutes(30));

        scene.arrives(
                together.verified(), together.amended().charging(minutes(60)).verified());
        scene.arrives(apart.verified());
        scene.arrives(apart.amended().charging(minutes(60)).verified());

        assertThat(owed(together.caseId())).isEqualTo(owed(apart.caseId()));
    }

    private void play(List<Integer> order, List<Supplier<Recorded>> events) {
        for (var next : order) {
            scene.arrives(events.get(next).get());
            scene.jobsRun();
        }
    }

    private String owed(UUID caseId) {
        return String.valueOf(rows.column(
                        TENANT,
                        "select coalesce(sum(open_balance), 0)::numeric(19,2)::text from invoice where case_id = ?::uuid",
                        caseId)
                .getFirst());
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var shorter : permutations(size - 1)) {
            for (var place = 0; place < size; place++) {
                var longer = new ArrayList<>(shorter);
                longer.add(place, size - 1);
                all.add(longer);
            }
        }
        return all;
    }
}
