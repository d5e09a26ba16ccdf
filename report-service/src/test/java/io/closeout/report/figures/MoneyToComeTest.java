package io.closeout.report.figures;

import static io.closeout.report.People.BACK_OFFICE;
import static java.time.Duration.ofDays;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class MoneyToComeTest {

    @Inject
    Service service;

    @Inject
    Clock clock;

    private final UUID station = UUID.randomUUID();

    @Test
    void unbilledWorkIsWorthWhatSuchWorkWasBilledLately() {
        var now = clock.instant();
        billedLately(now);
        Work.of(station, now.minus(ofDays(1))).isToldTo(service);
        Work.of(station, now.minus(ofDays(7))).isToldTo(service);
        Work.of(station, now.minus(ofDays(8))).verifiedAfter(ofDays(1)).isToldTo(service);
        Work.of(station, now.minus(ofDays(40))).ofKind("inspection").isToldTo(service);
        Work.of(station, now.minus(ofDays(3))).rejected().isToldTo(service);

        // Billed were 121.00 and 121.00 less 21.00, in the mean 110.50; nobody billed an inspection.
        BACK_OFFICE
                .gets("/api/cases/figures?station=" + station)
                .statusCode(200)
                .body("unbilled.fromDays", equalTo(List.of(0, 7, 14, 30)))
                .body("unbilled.cases", equalTo(List.of(1, 2, 0, 1)))
                .body("unbilled.unpriced", equalTo(List.of(0, 0, 0, 1)))
                .body("unbilled[0].worth[0].amount", equalTo(110.5f))
                .body("unbilled[1].worth[0].amount", equalTo(221.0f))
                .body("unbilled[1].worth[0].currency", equalTo("EUR"))
                .body("unbilled[3].worth", hasSize(0));
    }

    @Test
    void openMoneyIsExpectedInTheWeekInWhichItFallsDue() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var nextMonday = Period.monday(today).plusWeeks(1);
        due(today.minusDays(1));
        due(today);
        due(nextMonday);
        due(nextMonday.plusDays(6));
        due(nextMonday.plusWeeks(20));
        Work.of(station, now.minus(ofDays(9)))
                .issuedAfter(ofDays(1), nextMonday)
                .paidAfter(ofDays(2))
                .isToldTo(service);

        BACK_OFFICE
                .gets("/api/cases/figures?station=" + station)
                .statusCode(200)
                .body("expected", hasSize(1))
                .body("expected[0].currency", equalTo("EUR"))
                .body("expected[0].overdue", equalTo(121.0f))
                .body("expected[0].weeks[0].amount", equalTo(121.0f))
                .body("expected[0].weeks[1].amount", equalTo(242.0f))
                .body("expected[0].weeks[1].starts", equalTo(nextMonday.toString()))
                .body("expected[0].later", equalTo(121.0f))
                .body("expected[0].total", equalTo(605.0f));
    }

    private void due(LocalDate day) {
        Work.of(station, clock.instant().minus(ofDays(9)))
                .issuedAfter(ofDays(1), day)
                .isToldTo(service);
    }

    /** 121.00, and 121.00 less 21.00. */
    private void billedLately(Instant now) {
        Work.of(station, now.minus(ofDays(60)))
                .verifiedAfter(ofDays(1))
                .issuedAfter(ofDays(2))
                .isToldTo(service);
        Work.of(station, now.minus(ofDays(50)))
                .verifiedAfter(ofDays(1))
                .issuedAfter(ofDays(2))
                .creditedAfter(ofDays(3), "21", "100")
                .isToldTo(service);
    }
}
