package io.closeout.local.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.local.stack.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, REPORT",
        "/api/cases/stream, REPORT",
        "/cases/1, REPORT",
        "/reports, REPORT",
        "/api/parties/import, REPORT",
        "/api/catalogue/parts, REPORT",
        "/assets/closeout.css, REPORT",
        "/api/verifications/1/approval, VERIFICATION",
        "/rules, VERIFICATION",
        "/api/invoices, INVOICING",
        "/invoices/7, INVOICING",
        "/api/payments, INVOICING",
        "/policies, INVOICING",
        "/api/reminders/due, REMINDER",
        "/messages, REMINDER",
        "/api/ops/reminder/parked, REMINDER",
        "/api/ops/invoicing/clock, INVOICING",
        "/api/ops/nobody/clock, REPORT",
        "/invoicesx, REPORT"
    })
    void everyPathHasOneService(String path, Service service) {
        assertThat(Routes.of(path)).isEqualTo(service);
    }
}
