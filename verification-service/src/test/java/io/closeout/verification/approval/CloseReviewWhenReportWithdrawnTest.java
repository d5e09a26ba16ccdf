package io.closeout.verification.approval;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Meta;
import io.closeout.events.report.ReportWithdrawn;
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
class CloseReviewWhenReportWithdrawnTest implements ReactionContract {

    @Inject
    Service service;

    @Override
    public Recorded event() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(signed(report));
        return withdrawn(report);
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
    void takesTheCaseOutOfTheQueueAndFreesItsClaim() {
        var report = aReport().onSerial("WITHDRAWN").withPart("NOT-A-PART");
        service.takes(signed(report));

        service.takes(withdrawn(report));

        assertThat(service.effectsOn(idOf(report)))
                .contains("case WITHDRAWN null FINDINGS 1 WARNING 0")
                .noneMatch(effect -> effect.startsWith("claim"));
    }

    @Test
    void leavesNothingToDecide() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(signed(report), withdrawn(report));

        Office.reviewer().decides(idOf(report), "approval", "{}").then().statusCode(409);
    }

    private static Recorded signed(ReportFixture report) {
        var signed = report.signed();
        return Recorded.first(NETWORK, signed.getCaseId(), signed);
    }

    private static Recorded withdrawn(ReportFixture report) {
        var signed = report.signed();
        var withdrawn = ReportWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(signed.getCaseId())
                .setReportNumber(signed.getReportNumber())
                .setReportVersion(signed.getReportVersion())
                .setPerformerId(signed.getPerformerId())
                .setSignerId(signed.getSignerId())
                .setBillToId(signed.getBillToId())
                .setWithdrawnAt(signed.getSignedAt().plusSeconds(60))
                .setReasonKey("withdrawal.mistake")
                .setContentSha256(signed.getContentSha256())
                .build();
        return Recorded.first(NETWORK, signed.getCaseId(), withdrawn).asVersion(2);
    }

    private static UUID idOf(ReportFixture report) {
        return report.signed().getCaseId();
    }
}
