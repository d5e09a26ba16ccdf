package io.closeout.verification.facts;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.report.ReportLine;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.rules.Facts;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WorthTest {

    private static final KnownReference REFERENCE = new KnownReference()
            .rates("EUR", "60.00", "0.50")
            .part("PUMP", "199.99", "EUR")
            .part("CHF", "10", "CHF")
            .part("BOTH", "9", "EUR", "10");

    @Test
    void addsPartsByTheListAndWorkAndTravelByTheRates() {
        var report = aReport()
                .withLabour("90")
                .withLine("L2", LineKind.PART, "2", "C62", line -> line.setCode("PUMP"))
                .withLine("L3", LineKind.TRAVEL, "41", "KMT")
                .withLine("L4", LineKind.TRAVEL, "30", "MIN");

        assertThat(value(report)).isEqualTo(new Facts.Value(true, 9_000 + 39_998 + 2_050 + 3_000, "EUR"));
    }

    @Test
    void takesWhatIsClaimedWhereNoListDecides() {
        var report = aReport().withLine("L2", LineKind.SERVICE, "3", "C62", claiming("33.335", "EUR"));

        assertThat(value(report)).isEqualTo(new Facts.Value(true, 6_000 + 10_001, "EUR"));
    }

    @Test
    void saysThatItDoesNotKnowALine() {
        assertThat(value(aReport().withLine("L2", LineKind.PART, "1", "C62", line -> line.setCode("NOT-A-PART"))))
                .isEqualTo(new Facts.Value(false, 6_000, "EUR"));
        assertThat(Worth.of(aReport().signed(), new KnownReference())).isEqualTo(Facts.Value.UNKNOWN);
        assertThat(value(aReport().withoutLines())).isEqualTo(Facts.Value.UNKNOWN);
    }

    @Test
    void neverAddsTwoCurrencies() {
        var swissPart = aReport().withLine("L2", LineKind.PART, "1", "C62", line -> line.setCode("CHF"));
        var swiss = aReport()
                .withLine("L2", LineKind.PART, "1", "C62", line -> line.setCode("CHF"))
                .withLine("L3", LineKind.PART, "1", "C62", line -> line.setCode("CHF"));

        assertThat(value(swissPart)).isEqualTo(new Facts.Value(false, 6_000, "EUR"));
        assertThat(value(swiss)).isEqualTo(new Facts.Value(false, 2_000, "CHF"));
    }

    @Test
    void showsAClaimedPriceBesideTheList() {
        assertThat(price(line -> line.setCode("PUMP").setClaimedUnitPrice(price("199.990001", "EUR"))))
                .isEqualTo(new Facts.Price(1_999_901, "EUR", 1_999_900, "EUR"));
        assertThat(price(claiming("5", "NOK"))).isEqualTo(new Facts.Price(50_000, "NOK", 0, ""));
        assertThat(price(line -> line)).isEqualTo(Facts.Price.NONE);
    }

    @Test
    void takesTheListPriceInTheCurrencyThatIsClaimed() {
        assertThat(price(line -> line.setCode("BOTH").setClaimedUnitPrice(price("11", "CHF"))))
                .isEqualTo(new Facts.Price(110_000, "CHF", 100_000, "CHF"));
        assertThat(price(line -> line.setCode("BOTH").setClaimedUnitPrice(price("11", "NOK"))))
                .isEqualTo(new Facts.Price(110_000, "NOK", 90_000, "EUR"));
    }

    private static UnaryOperator<ReportLine.Builder> claiming(String amount, String currency) {
        return line -> line.setClaimedUnitPrice(price(amount, currency));
    }

    private static UnitPrice price(String amount, String currency) {
        return new UnitPrice(new BigDecimal(amount).setScale(6), currency);
    }

    private static Facts.Price price(UnaryOperator<ReportLine.Builder> more) {
        var report = aReport().withoutLines().withLine("L1", LineKind.PART, "1", "C62", more);
        return Worth.price(report.signed().getLines().getFirst(), REFERENCE);
    }

    private static Facts.Value value(ReportFixture report) {
        return Worth.of(report.signed(), REFERENCE);
    }
}
