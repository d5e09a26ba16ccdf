package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatEvidenceTest {

    private static final LocalDate SUPPLY = LocalDate.parse("2026-06-30");

    @ParameterizedTest
    @CsvSource({
        "warn, VALID, 2026-06-01, -",
        "warn, VALID, 2026-01-01, -",
        "warn, VALID, 2025-12-31, vat-check-expired warns",
        "block, VALID, 2025-12-31, vat-check-expired blocks",
        "block, VALID, 2026-07-15, -",
        "warn, UNKNOWN, 2026-06-29, vat-check-missing warns",
        "block, UNKNOWN, 2026-06-29, vat-check-missing blocks",
        "warn, INVALID, 2026-06-29, vat-check-invalid blocks",
        "off, INVALID, 2026-06-29, -"
    })
    void isLookedAtAsThePolicySays(String mode, VatCheck.Answer answer, LocalDate checkedOn, String expected) {
        var check = new VatCheck(
                new UUID(0, 1), new UUID(0, 2), "DE136695976", checkedOn, answer, null, Instant.EPOCH, "user:eva");

        assertThat(told(new VatEvidence(mode, 180).look(Optional.of(check), SUPPLY)))
                .isEqualTo(expected);
    }

    @Test
    void isMissingIfNobodyLookedItUp() {
        assertThat(told(new VatEvidence("warn", 180).look(Optional.empty(), SUPPLY)))
                .isEqualTo("vat-check-missing warns");
        assertThat(told(new VatEvidence("off", 180).look(Optional.empty(), SUPPLY)))
                .isEqualTo("-");
    }

    @Test
    void mattersWhereSomethingLeavesWithoutVatBecauseTheBuyerIsRegisteredAbroad() {
        assertThat(VatEvidence.matters(new TaxDecision.Applies(VatCategory.K, BigDecimal.ZERO)))
                .isTrue();
        assertThat(VatEvidence.matters(new TaxDecision.Applies(VatCategory.AE, BigDecimal.ZERO)))
                .isTrue();
        assertThat(VatEvidence.matters(TaxDecision.Applies.untaxed(VatCategory.AE, "VATEX-EU-AE", "immovable-work.BE")))
                .isFalse();
        assertThat(VatEvidence.matters(new TaxDecision.Applies(VatCategory.O, BigDecimal.ZERO)))
                .isFalse();
    }

    private static String told(Optional<VatEvidence.Finding> found) {
        return found.map(finding -> finding.key() + (finding.blocks() ? " blocks" : " warns"))
                .orElse("-");
    }
}
