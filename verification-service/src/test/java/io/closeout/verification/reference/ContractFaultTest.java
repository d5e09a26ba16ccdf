package io.closeout.verification.reference;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.reference.ContractFixture.aContract;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.UnitPrice;
import io.closeout.verification.ReportFixture;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ContractFaultTest {

    private static final String SOMEBODY_ELSE = "0194f7a0-0000-7000-8000-0000000000ff";

    @Test
    void aReportWithoutAContractHasNone() {
        assertThat(ContractFault.of(aReport().signed(), aContract().known())).isEmpty();
    }

    @Test
    void aContractFitsOnItsFirstAndOnItsLastDay() {
        assertThat(fault(aContract(), aReport().onDays("2026-01-01", "2026-01-01")))
                .isEmpty();
        assertThat(fault(aContract(), aReport().onDays("2026-12-31", "2026-12-31")))
                .isEmpty();
    }

    @Test
    void aContractThatEndedYesterdayHasEnded() {
        assertThat(fault(aContract(), aReport().onDays("2026-12-31", "2027-01-01")))
                .isEqualTo("ended");
        assertThat(fault(aContract(), aReport().onDays("2025-12-31", "2025-12-31")))
                .isEqualTo("not-yet");
    }

    @Test
    void nobodyKnowsAContractThatIsInNoList() {
        assertThat(ContractFault.of(
                        aReport().underContract("C-2").signed(), aContract().known()))
                .isEqualTo("unknown");
    }

    @Test
    void aContractOfSomebodyElseDoesNotFit() {
        assertThat(fault(aContract().with("customers", SOMEBODY_ELSE), aReport()))
                .isEqualTo("customer");
        assertThat(fault(aContract().with("stations", SOMEBODY_ELSE), aReport()))
                .isEqualTo("station");
        assertThat(fault(aContract().with("sponsors", SOMEBODY_ELSE), aReport().underWarranty()))
                .isEqualTo("sponsor");
        assertThat(fault(aContract().with("serialNumbers", "SN-1"), aReport().onSerial("SN-2")))
                .isEqualTo("equipment");
        assertThat(fault(aContract().with("customers", ReportFixture.CUSTOMER.toString()), aReport()))
                .isEmpty();
    }

    @Test
    void aLineInAnotherCurrencyDoesNotFit() {
        var claim = new UnitPrice(new BigDecimal("2645.000000"), "NOK");

        assertThat(fault(
                        aContract(),
                        aReport().withLine("L2", LineKind.PART, "1", "C62", line -> line.setClaimedUnitPrice(claim))))
                .isEqualTo("currency");
    }

    @Test
    void aCapInMoneyNeedsPricesInItsCurrency() {
        var capped = aContract().withClauses("P: PART up to 500 EUR").pricedIn("NOK");

        assertThat(fault(capped, aReport().withPart("HT-FAN"))).isEqualTo("currency");
        assertThat(fault(
                        aContract().withClauses("P: PART").pricedIn("NOK"),
                        aReport().withPart("HT-FAN")))
                .isEmpty();
    }

    private static String fault(ContractFixture contract, ReportFixture report) {
        return ContractFault.of(report.underContract("C-1").signed(), contract.known());
    }
}
