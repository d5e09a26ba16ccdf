package io.closeout.invoicing.payment;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.payment.Till.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class AllocationTest {

    @Inject
    Till till;

    @Inject
    Rows rows;

    @BeforeEach
    void partiesAreKnown() {
        till.open();
    }

    @Test
    void settlesTheInvoiceWhoseReferenceIsQuoted() {
        var bill = till.bill();

        command(backOffice(TENANT))
                .body(till.payment("142.05", bill.reference()))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .body("unallocated", equalTo(0.00f), "allocations", hasSize(1));

        assertThat(rows.publishedOf(bill.caseId()))
                .containsExactly("InvoiceIssued", "PaymentReceived", "PaymentAllocated", "InvoiceSettled");
    }

    @Test
    void keepsWhatIsTooMuch() {
        var bill = till.bill();

        command(backOffice(TENANT))
                .body(till.payment("200.00", bill.reference()))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .body("unallocated", equalTo(57.95f));

        assertThat(till.openOf(bill)).isEqualTo("0.0000");
    }

    @Test
    void takesPartsInAnyOrder() {
        var bill = till.bill();

        for (var part : new String[] {"40.00", "2.05", "60.00"}) {
            command(backOffice(TENANT))
                    .body(till.payment(part, bill.reference()))
                    .post("/api/payments")
                    .then()
                    .statusCode(201);
        }

        assertThat(till.openOf(bill)).isEqualTo("40.0000");
    }

    @Test
    void putsOnePaymentOnSeveralInvoices() {
        var first = till.bill();
        var second = till.bill();

        command(backOffice(TENANT))
                .body(till.payment("200.00", null, """
                        ,"allocations":[{"invoiceId":"%s","amount":142.05},{"invoiceId":"%s","amount":50.00}]""".formatted(first.id(), second.id())))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .body("unallocated", equalTo(7.95f), "allocations", hasSize(2));
        assertThat(till.openOf(first)).isEqualTo("0.0000");
        assertThat(till.openOf(second)).isEqualTo("92.0500");
    }

    @Test
    void putsTheRestOnAnotherInvoiceLater() {
        var bill = till.bill();
        String id = command(backOffice(TENANT))
                .body(till.payment("30.00", null))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        command(backOffice(TENANT))
                .body("{\"invoiceId\":\"%s\",\"amount\":30.00}".formatted(bill.id()))
                .post("/api/payments/" + id + "/allocations")
                .then()
                .statusCode(200)
                .body("unallocated", equalTo(0.00f));

        assertThat(till.openOf(bill)).isEqualTo("112.0500");
    }

    @Test
    void refusesMoreThanIsOpenAndChangesNothing() {
        var bill = till.bill();

        command(backOffice(TENANT))
                .body(till.payment(
                        "500.00",
                        null,
                        ",\"allocations\":[{\"invoiceId\":\"%s\",\"amount\":142.06}]".formatted(bill.id())))
                .post("/api/payments")
                .then()
                .statusCode(422)
                .body("type", containsString("over-allocation"));

        assertThat(till.openOf(bill)).isEqualTo("142.0500");
        assertThat(rows.publishedOf(bill.caseId())).containsExactly("InvoiceIssued");
    }

    @Test
    void refusesMoreThanThePaymentHas() {
        var bill = till.bill();

        command(backOffice(TENANT))
                .body(till.payment(
                        "10.00",
                        null,
                        ",\"allocations\":[{\"invoiceId\":\"%s\",\"amount\":10.01}]".formatted(bill.id())))
                .post("/api/payments")
                .then()
                .statusCode(422)
                .body("type", containsString("allocation-refused"));
    }

    @Test
    void leavesMoneyInAnotherCurrencyAlone() {
        var bill = till.bill();

        command(backOffice(TENANT))
                .body(till.payment("142.05", bill.reference()).replace("EUR", "NOK"))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .body("unallocated", equalTo(142.05f));

        assertThat(till.openOf(bill)).isEqualTo("142.0500");
    }
}
