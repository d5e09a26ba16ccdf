package io.closeout.invoicing.payment;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.payment.PaymentMethod;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.issuing.OverAllocationException;
import io.closeout.invoicing.money.Money;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class ConcurrentPaymentsTest {

    private static final String TENANT = "race-net";
    private static final int PAYERS = 6;
    private static final int TURNS = 15;

    @Inject
    Scene scene;

    @Inject
    RecordPayment record;

    @Inject
    Tenants tenants;

    @Inject
    Rows rows;

    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");

    @Test
    void conserveMoneyWhenManyPayTheSameInvoicesAtOnce() {
        scene.knows(TENANT, station, customer);
        var bills = IntStream.range(0, 4).mapToObj(bill -> bill()).toList();

        race(bills);

        assertThat(rows.of(TENANT, """
                        select i.id from invoice i where i.paid <> coalesce(
                            (select sum(a.amount) from allocation a where a.invoice_id = i.id), 0)
                            or i.open_balance <> i.payable - i.paid - i.credited + i.surplus""")).isEmpty();
        assertThat(rows.of(TENANT, """
                        select p.id from payment p where p.amount <> p.unallocated + coalesce(
                            (select sum(a.amount) from allocation a where a.payment_id = p.id), 0)""")).isEmpty();
        assertThat(rows.column(TENANT, "select count(*) from allocation").getFirst())
                .isNotEqualTo("0");
    }

    private void race(List<UUID> bills) {
        try (var pool = Executors.newFixedThreadPool(PAYERS)) {
            var running = IntStream.range(0, PAYERS)
                    .mapToObj(payer -> pool.submit(() -> pay(new Random(payer), bills)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void pay(Random random, List<UUID> bills) {
        for (var turn = 0; turn < TURNS; turn++) {
            var told = new TreeMap<UUID, Money>();
            var shuffled = new ArrayList<>(bills);
            Collections.shuffle(shuffled, random);
            shuffled.subList(0, 2).forEach(bill -> told.put(bill, cents(1 + random.nextInt(900))));
            try {
                tenants.inTransaction(TENANT, () -> record.received(received(), told));
            } catch (OverAllocationException paidByOthers) {
                assertThat(paidByOthers).hasMessageContaining("more than the open");
            }
        }
    }

    private Payment.Received received() {
        return new Payment.Received(
                station.id(), null, cents(2_000), LocalDate.parse("2026-04-02"), PaymentMethod.CASH, null, null);
    }

    private UUID bill() {
        var report = aReport(TENANT, station, customer).charging(minutes(15));
        scene.arrives(report.verified());
        return UUID.fromString(
                String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                        .getFirst()));
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR"));
    }
}
