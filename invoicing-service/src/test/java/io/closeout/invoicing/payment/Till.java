package io.closeout.invoicing.payment;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;

import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A station with a customer who owes it 142.05 euro per bill. */
@ApplicationScoped
class Till {

    record Bill(UUID id, UUID caseId, String reference) {}

    static final String TENANT = "pay-net";

    private final Scene scene;
    private final Rows rows;
    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");
    private boolean known;

    Till(Scene scene, Rows rows) {
        this.scene = scene;
        this.rows = rows;
    }

    void open() {
        if (!known) {
            scene.knows(TENANT, station, customer);
            known = true;
        }
    }

    Bill bill() {
        var report = aReport(TENANT, station, customer).charging(minutes(47));
        scene.arrives(report.verified());
        var row = rows.of(TENANT, "select id, payment_reference from invoice where case_id = ?::uuid", report.caseId())
                .getFirst();
        return new Bill(UUID.fromString(String.valueOf(row.get(0))), report.caseId(), String.valueOf(row.get(1)));
    }

    String openOf(Bill bill) {
        return String.valueOf(rows.column(TENANT, "select open_balance from invoice where id = ?::uuid", bill.id())
                .getFirst());
    }

    PartyFixture station() {
        return station;
    }

    String payment(String amount, @Nullable String reference) {
        return payment(amount, reference, "");
    }

    String payment(String amount, @Nullable String reference, String more) {
        return """
                {"receiverId":"%s","payerId":"%s","amount":%s,"currency":"EUR","valueDate":"2026-04-02",\
                "method":"BANK_TRANSFER"%s%s}""".formatted(
                        station.id(),
                        customer.id(),
                        amount,
                        reference == null ? "" : ",\"reference\":\"" + reference + "\"",
                        more);
    }
}
