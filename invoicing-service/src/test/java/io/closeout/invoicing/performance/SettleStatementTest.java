package io.closeout.invoicing.performance;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.pricing.TariffFiles;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.PolicyFiles;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.Scope;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class SettleStatementTest {

    private static final String TENANT = "bonus-net";
    private static final Path SEEN = Path.of("target", "pages");

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Months months;

    private final PartyFixture station = aStation("BE").named("Ovenservice Gent");
    private final PartyFixture maker = aCompany("BE").named("Culinox");

    @BeforeEach
    void isInMarch() {
        months.isNow("2026-03-31T08:00:00Z");
        scene.knows(TENANT, station, maker);
    }

    @AfterEach
    void isToday() {
        months.end();
    }

    /** Six hours of labour that the sponsor pays; five cases, the last one queried. */
    private void month(String settlement) {
        var overlay = PolicyFiles.overlay(
                "own.yaml", """
                policy: own-%s
                version: 1
                scope: {country: "BE", station: "%s"}
                validFrom: 2026-01-01
                values:
                  performance.bonus.enabled: "true"
                  performance.bonus.bestPercent: "4.00"
                  performance.bonus.settlement: %s
                """.formatted(settlement.toLowerCase(Locale.ROOT), station.id(), settlement));
        inForce(overlay);
        sixVisits();
        months.come("2026-04-08T05:00:00Z");
        months.come("2026-05-01T08:00:00Z");
        months.come("2026-05-16T08:00:00Z");
        months.come("2026-05-18T08:00:00Z");
    }

    private static void inForce(Overlay overlay) {
        var book = TariffFiles.bundled().book().publish(List.of(overlay));
        QuarkusMock.installMockForType(new Published(book), StatementPolicy.class);
    }

    private void sixVisits() {
        for (var i = 0; i < 6; i++) {
            var visit = Visit.by(TENANT, station.id())
                    .sponsoredBy(maker.id())
                    .charging(new Charge(
                            UUID.randomUUID(), ChargePurpose.WARRANTY, maker.id(), List.of(minutes(60)), null, null));
            months.visits(10, visit);
        }
    }

    @Test
    void aBonusIsBilledToTheSponsorOnce() {
        month("INVOICE");

        // All figures are at the top: 4 percent of six hours at 78.40.
        assertThat(rows.of(
                        TENANT,
                        "select kind, net, tax, payer_id from invoice where seller_id = ? and kind = 'RECURRING'",
                        station.id()))
                .containsExactly(
                        List.of("RECURRING", "18.8200", "3.9500", maker.id().toString()));
        assertThat(rows.of(
                        TENANT,
                        "select outcome, invoice_id is not null from performance_settlement s join performance_statement t using (statement_id, version) where t.station_id = ?",
                        station.id()))
                .containsExactly(List.of("INVOICED", "t"));
        var invoice = rows.column(
                        TENANT, "select id from invoice where seller_id = ? and kind = 'RECURRING'", station.id())
                .getFirst();
        assertThat(backOffice(TENANT).get("/invoices/" + invoice).asString()).contains("Performance bonus", "18.82");
    }

    @Test
    void aBonusThatIsOnlyToldMovesNoMoney() throws Exception {
        month("STATEMENT");

        assertThat(rows.of(
                        TENANT,
                        "select bonus, currency, outcome from performance_statement s join performance_settlement using (statement_id, version) where s.station_id = ?",
                        station.id()))
                .containsExactly(List.of("18.8200", "EUR", "TOLD"));
        assertThat(rows.column(
                        TENANT, "select id from invoice where seller_id = ? and kind = 'RECURRING'", station.id()))
                .isEmpty();
        var page = backOffice(TENANT)
                .header("Accept-Language", "en")
                .get("/invoices/performance/" + months.statement(TENANT, station.id()))
                .asString();
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve("performance-bonus.html"), page);
        assertThat(page).contains("Ovenservice Gent", "€18.82", "Labour of the month that the sponsor pays", "Culinox");
        assertThat(new BigDecimal("470.40").multiply(new BigDecimal("0.04"))).isEqualByComparingTo("18.816");
    }

    /** Slow and without pictures; the policy lets a malus be deducted where the sponsor makes the invoices. */
    private void poorMonth(String taken) {
        var overlay = PolicyFiles.overlay(
                "own.yaml", """
                policy: own-malus-%s
                version: 1
                scope: {country: "BE", station: "%s"}
                validFrom: 2026-01-01
                values:
                  performance.bonus.enabled: "true"
                  performance.bonus.base: FIXED
                  performance.bonus.fixedBase: "500.00"
                  performance.bonus.neutralPoints: "90"
                  performance.bonus.worstPercent: "9.00"
                  performance.bonus.malusTaken: %s
                """.formatted(taken.toLowerCase(Locale.ROOT).replace('_', '-'), station.id(), taken));
        inForce(overlay);
        for (var i = 0; i < 6; i++) {
            months.visits(
                    500, Visit.by(TENANT, station.id()).sponsoredBy(maker.id()).withPictures(0));
        }
        months.come("2026-04-08T05:00:00Z");
        months.come("2026-05-01T08:00:00Z");
        months.come("2026-05-16T08:00:00Z");
        months.come("2026-05-19T08:00:00Z");
    }

    private void sixPoorVisits() {
        for (var i = 0; i < 6; i++) {
            months.visits(
                    500, Visit.by(TENANT, station.id()).sponsoredBy(maker.id()).withPictures(0));
        }
    }

    private void sponsorMakesTheInvoices() {
        command(backOffice(TENANT))
                .body("""
                        {"buyerId":"%s","stationId":"%s","mode":"SELF_BILLED","validFrom":"2026-01-01","answerDays":5,\
                        "authorisation":"FRAME-2026-7"}""".formatted(maker.id(), station.id()))
                .post("/api/invoices/pre-invoices/agreements")
                .then()
                .statusCode(201);
    }

    private List<List<@Nullable String>> outcome() {
        return rows.of(TENANT, """
                select outcome, (select trim_scale(d.amount + s.bonus)::text from deduction d
                    where d.statement_id = s.statement_id and d.buyer_id = s.sponsor_id)
                from performance_settlement t join performance_statement s using (statement_id, version)
                where s.station_id = ?""", station.id());
    }

    @Test
    void aMalusIsDeductedWhereThePolicySaysSoAndTheSponsorMakesTheInvoices() throws IOException {
        sponsorMakesTheInvoices();

        poorMonth("NEXT_SELF_BILLED");

        assertThat(outcome()).containsExactly(Arrays.asList("DEDUCTED", "0"));
        var page = backOffice(TENANT)
                .header("Accept-Language", "en")
                .get("/invoices/performance/" + months.statement(TENANT, station.id()))
                .asString();
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve("performance-malus.html"), page);
        assertThat(page).contains("the malus is deducted", "Deducted from the next invoices that Culinox makes");
    }

    @Test
    void aMalusIsOnlyToldWithoutAnAgreement() {
        poorMonth("NEXT_SELF_BILLED");

        assertThat(outcome()).containsExactly(Arrays.asList("TOLD", null));
    }

    @Test
    void aMalusIsOnlyToldUnlessThePolicySaysOtherwise() {
        sponsorMakesTheInvoices();

        poorMonth("STATEMENT");

        assertThat(outcome()).containsExactly(Arrays.asList("TOLD", null));
    }

    /** As if the policies of a book were published. */
    private static final class Published extends StatementPolicy {

        private final PolicyBook book;

        Published(PolicyBook book) {
            super(TariffFiles.bundled());
            this.book = book;
        }

        @Override
        Resolved resolved(UUID stationId, String country, YearMonth month) {
            return book.resolve(Scope.station(country, stationId.toString()), month.atEndOfMonth());
        }
    }
}
