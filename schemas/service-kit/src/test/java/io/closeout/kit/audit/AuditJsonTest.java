package io.closeout.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditJsonTest {

    record Contact(String id, @Personal String email) {}

    record Invoice(
            String number,
            BigDecimal open,
            LocalDate due,
            Instant issued,
            Optional<String> note,
            Contact contact,
            @Personal @Nullable String remark) {}

    @Test
    void leavesOutPersonalDataAtEveryDepth() {
        var json = AuditJson.of(invoice());

        assertThat(json)
                .doesNotContain("anna@", "email", "remark", "rings twice")
                .contains("\"id\":\"c-1\"");
    }

    @Test
    void writesMoneyAndTimePlainly() {
        assertThat(AuditJson.of(invoice()))
                .contains("\"open\":1000", "\"due\":\"2026-03-29\"", "\"issued\":\"2026-03-01T10:00:00Z\"");
    }

    @Test
    void writesNothingForWhatIsNotThere() {
        assertThat(AuditJson.of(null)).isNull();
    }

    private static Invoice invoice() {
        return new Invoice(
                "2026-000001",
                new BigDecimal("1E+3"),
                LocalDate.parse("2026-03-29"),
                Instant.parse("2026-03-01T10:00:00Z"),
                Optional.empty(),
                new Contact("c-1", "anna@example.org"),
                "rings twice");
    }
}
