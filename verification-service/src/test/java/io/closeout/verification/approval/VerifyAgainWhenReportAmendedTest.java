package io.closeout.verification.approval;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.Charge;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class VerifyAgainWhenReportAmendedTest implements ReactionContract {

    @Inject
    Service service;

    @Override
    public Recorded event() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(signed(report));
        return amended(report, 2);
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        service.takes(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return service.effectsOn(UUID.fromString(event.key()));
    }

    @Test
    void approvesAnAmendedVersionThatIsClean() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(signed(report));

        service.takes(amended(report.withLabour("60"), 2));

        assertThat(service.effectsOn(idOf(report)))
                .contains(
                        "case APPROVED AUTO null 2 null 0",
                        "finding 1 part-not-in-catalogue L2 CLEARED",
                        "earlier 1 OPEN",
                        "said closeout.ReportVerified.v1 1");
    }

    @Test
    void replacesTheVersionUnderReview() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(signed(report));

        service.takes(amended(report.withLabour("60").withUnplanned(false), 2));

        assertThat(service.effectsOn(idOf(report)))
                .contains("case OPEN null FINDINGS 2 BLOCKING 0", "finding 2 unplanned-without-consent L2 OPEN");
    }

    @Test
    void announcesAnotherChargeForANewVersionOfAnApprovedReport() {
        var report = aReport();
        service.takes(signed(report));

        service.takes(amended(report.withLabour("45"), 2));

        var said = service.said(idOf(report), ReportVerified.class);
        assertThat(said).extracting(ReportVerified::getReportVersion).containsExactly(1, 2);
        assertThat(said)
                .flatExtracting(ReportVerified::getCharges)
                .extracting(charge -> ((Charge) charge).getChargeId())
                .doesNotHaveDuplicates();
    }

    @Test
    void takesBothVersionsInOneChunk() {
        var report = aReport().withPart("NOT-A-PART");
        var first = signed(report);
        var second = amended(report.withLabour("60"), 2);

        service.takes(first, second);

        assertThat(service.effectsOn(idOf(report))).contains("case APPROVED AUTO null 2 null 0", "earlier 1 OPEN");
    }

    @Test
    void freesTheClaimThatTheNewVersionNoLongerMakes() {
        var mistaken = aReport().onSerial("FREED-BY-AMENDMENT");
        service.takes(signed(mistaken));
        service.takes(amended(mistaken.onSerial("THE-RIGHT-ONE"), 2));

        var right = aReport().onSerial("FREED-BY-AMENDMENT");
        service.takes(signed(right));

        assertThat(service.effectsOn(idOf(right))).contains("case APPROVED AUTO null 1 null 0");
    }

    @Test
    void neverPassesWithoutAHumanWhatWasRefusedForGood() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(signed(report));
        Office.reviewer().decides(idOf(report), "rejection", """
                        {"reasonKey": "rejection.not-our-work", "correctable": false}""").then().statusCode(200);

        service.takes(amended(report.withLabour("60"), 2));

        assertThat(service.effectsOn(idOf(report))).contains("case OPEN null REFUSED_BEFORE 2 null 0");
    }

    private static Recorded signed(ReportFixture report) {
        var signed = report.signed();
        return Recorded.first(NETWORK, signed.getCaseId(), signed);
    }

    private static Recorded amended(ReportFixture report, int version) {
        var amended = report.amended(version, null);
        return Recorded.first(NETWORK, amended.getCaseId(), amended).asVersion(version);
    }

    private static UUID idOf(ReportFixture report) {
        return report.signed().getCaseId();
    }
}
