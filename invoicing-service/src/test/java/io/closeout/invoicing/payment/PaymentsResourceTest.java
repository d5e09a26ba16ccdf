package io.closeout.invoicing.payment;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.payment.Till.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.issuing.BelgianReference;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PaymentsResourceTest {

    @Inject
    Till till;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @BeforeEach
    void partiesAreKnown() {
        till.open();
    }

    @Test
    void booksARepeatedCommandOnce() {
        var bill = till.bill();
        var command = till.payment("42.05", bill.reference());
        var key = UUID.randomUUID().toString();
        String first = backOffice(TENANT)
                .header("Idempotency-Key", key)
                .body(command)
                .post("/api/payments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        backOffice(TENANT)
                .header("Idempotency-Key", key)
                .body(command)
                .post("/api/payments")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));

        assertThat(till.openOf(bill)).isEqualTo("100.0000");
    }

    @Test
    void findsTheInvoiceByTheBelgianReferenceToo() {
        var bill = till.bill();
        var number = rows.column(TENANT, "select number from invoice where id = ?", bill.id())
                .getFirst();
        var belgian = BelgianReference.of(String.valueOf(number)).orElseThrow();

        command(backOffice(TENANT))
                .body(till.payment("42.05", belgian))
                .post("/api/payments")
                .then()
                .statusCode(201);

        assertThat(till.openOf(bill)).isEqualTo("100.0000");
    }

    @Test
    void booksTheSameBankEntryOnce() {
        var extra = ",\"externalId\":\"bank-%s\"".formatted(UUID.randomUUID());
        command(backOffice(TENANT))
                .body(till.payment("5.00", null, extra))
                .post("/api/payments")
                .then()
                .statusCode(201);

        command(backOffice(TENANT))
                .body(till.payment("5.00", null, extra))
                .post("/api/payments")
                .then()
                .statusCode(409);
    }

    @Test
    void refusesWhatIsNotMoney() {
        for (var amount : new String[] {"1.005", "0", "-1", "1e400", "\"1\"", "99999999999999999", "null"}) {
            command(backOffice(TENANT))
                    .body(till.payment(amount, null))
                    .post("/api/payments")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void asksForAnIdempotencyKey() {
        backOffice(TENANT)
                .body(till.payment("1.00", null))
                .post("/api/payments")
                .then()
                .statusCode(400);
    }

    @Test
    void isForTheBackOfficeAlone() {
        command(as(Persona.called("station-x").withRoles("station").ofTenant(TENANT)))
                .body(till.payment("1.00", null))
                .post("/api/payments")
                .then()
                .statusCode(403);
    }

    @Test
    void findsNoInvoiceOfAnotherTenant() {
        var bill = till.bill();
        var stranger = aStation("BE");
        scene.knows("other-net", stranger);

        command(backOffice("other-net"))
                .body(till.payment(
                                "5.00",
                                null,
                                ",\"allocations\":[{\"invoiceId\":\"%s\",\"amount\":1.00}]".formatted(bill.id()))
                        .replace(till.station().id().toString(), stranger.id().toString()))
                .post("/api/payments")
                .then()
                .statusCode(422)
                .body("detail", containsString("no such invoice"));
    }

    @Test
    void listsTheNewestFirst() {
        String id = command(backOffice(TENANT))
                .body(till.payment("3.00", null))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        backOffice(TENANT)
                .get("/api/payments?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id), "items", hasSize(1));
    }
}
