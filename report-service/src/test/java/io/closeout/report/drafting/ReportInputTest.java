package io.closeout.report.drafting;

import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.ReportJson.anEmptyReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ReportInputTest {

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var report = anEmptyReport()
                .withLine("L1", "LABOUR", -5, "MIN")
                .withLine("L1", "PART", 1, "FURLONG")
                .withLine("L3", "PART", 1.00001, "C62")
                .with("interventionType", "exorcism")
                .with("zone", "+01:00")
                .with("country", "XX")
                .with("serviceTo", "2026-03-01")
                .without("billToId");

        TECHNICIAN
                .handsIn(report)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:closeout:problem:invalid-input"))
                .body("errors.pointer", hasItems("/billToId", "/country", "/interventionType", "/serviceTo", "/zone"))
                .body("errors.pointer", hasItems("/lines/0/quantity", "/lines/1/lineId", "/lines/1/unit"))
                .body("errors.pointer", hasItem("/lines/2/quantity"));
    }

    @Test
    void aPriceThatIsAskedIsCheckedLikeAnyOther() {
        var report = anEmptyReport()
                .withLine("L1", "PART", 1, "C62")
                .whereLine("claimedUnitPrice", Map.of("amount", -1, "currency", "EUR"))
                .withLine("L2", "OTHER", 1, "C62")
                .whereLine("claimedUnitPrice", Map.of("amount", new BigDecimal("1.0000001"), "currency", "EURO"))
                .withLine("L3", "SERVICE", 1, "C62")
                .whereLine("claimedUnitPrice", Map.of("amount", 1_000_000_000, "currency", "XYZ"))
                .withLine("L4", "PART", 1, "C62")
                .whereLine("claimedUnitPrice", Map.of())
                .withLine("L5", "LABOUR", 1, "MIN")
                .whereLine("claimedUnitPrice", Map.of("amount", 1, "currency", "EUR"));

        TECHNICIAN
                .handsIn(report)
                .statusCode(400)
                .body("errors.pointer", hasItems(at(0, "amount"), at(1, "currency"), at(1, "amount")))
                .body(
                        "errors.pointer",
                        hasItems(at(2, "currency"), at(2, "amount"), at(3, "amount"), at(3, "currency")))
                .body("errors.pointer", hasItem("/lines/4/claimedUnitPrice"));
    }

    private static String at(int line, String field) {
        return "/lines/%d/claimedUnitPrice/%s".formatted(line, field);
    }

    @Test
    void aPriceThatIsAskedComesBackAsItCame() {
        var report = anEmptyReport()
                .withLine("L1", "PART", 1, "C62")
                .whereLine("claimedUnitPrice", Map.of("amount", new BigDecimal("184.500"), "currency", "EUR"))
                .drafted();

        TECHNICIAN
                .gets(report.path())
                .body("lines[0].claimedUnitPrice.amount", equalTo(184.5f))
                .body("lines[0].claimedUnitPrice.currency", equalTo("EUR"));
        TECHNICIAN.handsIn(report).statusCode(200);
    }

    @Test
    void aReportHasAtMost500Lines() {
        var report = anEmptyReport();
        for (int i = 0; i < 501; i++) {
            report.withLine("L" + i, "PART", 1, "C62");
        }

        TECHNICIAN.handsIn(report).statusCode(400).body("errors.detail", hasItem("has more than 500 entries"));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        var report = aReport().with("orderReference", "x".repeat(65));

        TECHNICIAN.handsIn(report).statusCode(400).body("errors.detail", hasItem("is longer than 64 characters"));
    }

    @Test
    void aPartyThatNobodyEnteredIsRefused() {
        var report = aReport().with("sponsorId", UUID.randomUUID());

        TECHNICIAN.handsIn(report).statusCode(400).body("errors.pointer", hasItem("/sponsorId"));
    }

    @Test
    void nonsenseIsNeverAnInternalError() {
        var report = aReport();
        for (var body : new String[] {
            "",
            "null",
            "[]",
            "{",
            "{\"lines\":[null]}",
            "{\"lines\":{}}",
            "{\"serviceFrom\":\"2026-02-30\"}",
            "{\"performerId\":\"x\"}",
            "{\"lines\":[{\"quantity\":1e400}]}",
            "{\"nonsense\":1}",
            "{\"lines\":\"\"}",
            "{\"lines\":[{\"quantity\":NaN}]}",
            "{\"reportNumber\":\"a\\u0000b\"}",
            "{\"remarks\":[{\"kind\":\"LOVE\"}]}"
        }) {
            var status = TECHNICIAN.asks().body(body).put(report.path()).statusCode();
            assertThat(status).as(body).isEqualTo(400);
        }
    }
}
