package io.closeout.verification.coverage;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.ReportVerified;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Caps that hold for a year and one equipment, over many reports. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class WhoPaysTest {

    @Inject
    Service service;

    private final String contract = "Y-" + UUID.randomUUID().toString().substring(0, 8);
    private final String serial = "SN-" + contract;

    @BeforeEach
    void agree() {
        Office.of("back-office", NETWORK)
                .calls()
                .body("""
                        [{"id": "%s", "startsOn": "2026-01-01", "endsOn": "2026-12-31", "currency": "EUR",
                          "clauses": ["L: LABOUR up to 100 MIN per year", "T: TRAVEL"]}]""".formatted(contract))
                .post("/api/verifications/reference/contracts/import?validFrom=2026-01-01")
                .then()
                .statusCode(200);
    }

    @Test
    void eachReportTakesFromWhatTheOthersLeft() {
        var first = takes(labour("60"));
        var second = takes(labour("60").onDays("2026-03-01", "2026-03-01"));

        assertThat(approvedOf(first)).containsExactly("60");
        assertThat(approvedOf(second)).containsExactly("40");
        assertThat(used()).containsExactly("100.000000");
    }

    @Test
    void reportsOfOneChunkShareTheCapToo() {
        service.takes(
                recorded(labour("60").onDays("2026-03-03", "2026-03-03").signed()),
                recorded(labour("60").onDays("2026-03-04", "2026-03-04").signed()));

        assertThat(used()).containsExactly("100.000000");
    }

    @Test
    void whatIsTakenBackIsFreeAgain() {
        var caseId = takes(labour("60").withPart("NOT-A-PART").withUnplanned(false));
        assertThat(used()).containsExactly("60.000000");

        reviewer()
                .decides(
                        caseId,
                        "rejection",
                        "{\"reasonKey\": \"rejection.other\", \"correctable\": true, \"text\": \"No.\"}")
                .then()
                .statusCode(200);

        assertThat(used()).containsExactly("0.000000");
    }

    @Test
    void lessApprovedUsesUpLess() {
        var caseId = takes(labour("60").withUnplanned(false));

        reviewer()
                .decides(
                        caseId,
                        "approval",
                        "{\"reason\": \"Agreed on site\", \"lines\": [{\"lineId\": \"L1\", \"approvedQuantity\": 15}]}")
                .then()
                .statusCode(200);

        assertThat(used()).containsExactly("15.000000");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOneBefore() {
        var report = labour("60");
        takes(report);

        var caseId = report.signed().getCaseId();
        service.takes(Recorded.first(NETWORK, caseId, report.withLabour("30").amended(2, null))
                .asVersion(2));

        assertThat(used()).containsExactly("30.000000");
    }

    @Test
    void whatWasProposedStaysWhenTheContractChanges() {
        var caseId = takes(labour("60").withUnplanned(false));
        Office.of("back-office", NETWORK)
                .calls()
                .body("""
                        [{"id": "%s", "startsOn": "2026-01-01", "currency": "EUR",
                          "clauses": ["L: LABOUR up to 1 MIN per year"]}]""".formatted(contract))
                .post("/api/verifications/reference/contracts/import?validFrom=2026-01-01");

        assertThat(reviewer().sees(caseId).jsonPath().getList("report.lines.approvedQuantity", Double.class))
                .first()
                .isEqualTo(60.0);
    }

    private ReportFixture labour(String minutes) {
        return aReport()
                .underWarranty()
                .underContract(contract)
                .onSerial(serial)
                .onDays("2026-03-02", "2026-03-02")
                .withLabour(minutes);
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(recorded(signed));
        return signed.getCaseId();
    }

    private static Recorded recorded(ReportSigned signed) {
        return Recorded.first(NETWORK, signed.getCaseId(), signed);
    }

    private List<String> approvedOf(UUID caseId) {
        return service.said(caseId, ReportVerified.class).stream()
                .flatMap(verified -> verified.getCharges().stream())
                .flatMap(charge -> charge.getLines().stream())
                .map(line -> line.getApprovedQuantity()
                        .getAmount()
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }

    private List<String> used() {
        return service.rows(
                "select quantity from coverage_sum where contract_id = ? and equipment = ? and clause = 'L'",
                contract,
                serial);
    }
}
