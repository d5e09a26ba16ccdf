package io.closeout.verification.approval;

import static io.closeout.verification.ReportFixture.CUSTOMER;
import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Digests;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.VerificationMode;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class VerifyWhenReportSignedTest implements ReactionContract {

    @Inject
    Service service;

    @Override
    public Recorded event() {
        return recorded(aReport().underWarranty().withUnplanned(false));
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
    void approvesACleanReportAtOnceAndSaysExactlyWhatWasSigned() {
        var report = aReport().underWarranty().withPart("HT-PUMP-25").withUnplanned(true);
        var signed = report.signed();

        service.takes(recorded(report));

        var verified = verified(signed);
        assertThat(verified.getMode()).isEqualTo(VerificationMode.AUTO);
        assertThat(verified.getContentSha256()).isEqualTo(signed.getContentSha256());
        assertThat(verified.getReportVersion()).isEqualTo(1);
        assertThat(verified.getChecksPerformed()).isEqualTo(24);
        assertThat(verified.getChecks()).contains("duplicate-claim", "labour-over-standard");
        assertThat(verified.getFindings()).isEmpty();
        assertThat(verified.getCharges())
                .extracting(
                        Charge::getPurpose,
                        Charge::getPayerId,
                        charge -> charge.getLines().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ChargePurpose.WARRANTY, MANUFACTURER, 2),
                        org.assertj.core.groups.Tuple.tuple(ChargePurpose.CUSTOMER, CUSTOMER, 1));
    }

    @Test
    void namesTheRuleSetByTheDigestOfItsFile() throws Exception {
        var report = aReport();
        service.takes(recorded(report));

        var file = getClass()
                .getResourceAsStream("/rulesets/closeout-basic-3.yaml")
                .readAllBytes();
        var digest = java.security.MessageDigest.getInstance("SHA-256").digest(file);
        assertThat(verified(report.signed()).getRuleSet().getSha256()).isEqualTo(Digests.sha256(digest));
    }

    @Test
    void letsAReportWithAFindingWaitForAHuman() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(recorded(report));

        assertThat(service.effectsOn(report.signed().getCaseId()))
                .contains("case OPEN null FINDINGS 1 WARNING 0", "finding 1 part-not-in-catalogue L2 OPEN")
                .noneMatch(effect -> effect.startsWith("said"));
    }

    @Test
    void neverApprovesMoreThanTheCapOfWhatWasNotOrderedByItself() {
        var little = aReport().withExtra(LineKind.LABOUR, "120", "MIN").withOperations();
        var much = aReport().withExtra(LineKind.LABOUR, "120.01", "MIN").withOperations();

        service.takes(recorded(little));
        service.takes(recorded(much));

        assertThat(service.effectsOn(little.signed().getCaseId())).anyMatch(effect -> effect.startsWith("said"));
        assertThat(service.effectsOn(much.signed().getCaseId()))
                .contains("case OPEN null FINDINGS 1 WARNING 0", "finding 1 unplanned-over-cap null OPEN")
                .noneMatch(effect -> effect.startsWith("said"));
    }

    @Test
    void missingPhotosStopOnlyWhatTheManufacturerPays() {
        var ofCustomer = aReport().withoutPhotos();
        var ofManufacturer = aReport().withoutPhotos().underWarranty();

        service.takes(recorded(ofCustomer), recorded(ofManufacturer));

        assertThat(service.effectsOn(ofCustomer.signed().getCaseId()))
                .contains("case APPROVED AUTO null 1 INFO 0", "finding 1 missing-evidence null CLEARED");
        assertThat(service.effectsOn(ofManufacturer.signed().getCaseId()))
                .contains("case OPEN null FINDINGS 1 WARNING 0", "finding 1 missing-evidence-warranty null OPEN");
    }

    @Test
    void findsADuplicateInTheSameChunk() {
        var first = aReport().onSerial("SAME-CHUNK");
        var second = aReport().onSerial("same-chunk ");

        service.takes(recorded(first), recorded(second));

        assertThat(service.effectsOn(first.signed().getCaseId())).contains("case APPROVED AUTO null 1 null 0");
        assertThat(service.effectsOn(second.signed().getCaseId()))
                .contains("case OPEN null FINDINGS 1 BLOCKING 0", "finding 1 duplicate-claim null OPEN");
    }

    @Test
    void findsADuplicateOfAnEarlierChunk() {
        var first = aReport().onSerial("EARLIER-CHUNK");
        service.takes(recorded(first));
        var second = aReport().onSerial("EARLIER-CHUNK");

        service.takes(recorded(second));

        assertThat(service.rows(
                        "select explanation -> 'parameters' ->> 'other' from finding where case_id = ?",
                        second.signed().getCaseId()))
                .containsExactly(first.signed().getReportNumber());
    }

    @Test
    void doesNotMixUpNetworks() {
        var here = aReport().onSerial("TWO-NETWORKS");
        var there = aReport().onSerial("TWO-NETWORKS");
        var thereSigned = there.signed();
        service.takes(recorded(here));

        service.takes(Recorded.first("network-b", thereSigned.getCaseId(), thereSigned));

        assertThat(service.effectsOn(thereSigned.getCaseId())).noneMatch(effect -> effect.startsWith("case"));
        assertThat(service.said(thereSigned.getCaseId(), ReportVerified.class)).hasSize(1);
    }

    @Test
    void parksAReportThatNoHonestReportCanBe() {
        var negative = aReport().withLabour("-1");
        var good = aReport();

        service.takes(recorded(negative), recorded(good));

        assertThat(service.effectsOn(negative.signed().getCaseId())).isEmpty();
        assertThat(service.rows(
                        "select reason, detail from parked where record_key = ?",
                        negative.signed().getCaseId().toString()))
                .containsExactly("RULE UnverifiableReportException: line L1 has a negative quantity");
        assertThat(service.said(good.signed().getCaseId(), ReportVerified.class))
                .hasSize(1);
    }

    @Test
    void approvesAWholeChunkOfCleanReportsInOrder() {
        var reports = new ArrayList<ReportFixture>();
        for (int i = 0; i < 300; i++) {
            reports.add(aReport());
        }

        service.takes(reports.stream().map(VerifyWhenReportSignedTest::recorded).toArray(Recorded[]::new));

        assertThat(reports)
                .allSatisfy(report -> assertThat(service.said(report.signed().getCaseId(), ReportVerified.class))
                        .hasSize(1));
    }

    private ReportVerified verified(ReportSigned signed) {
        assertThat(service.effectsOn(signed.getCaseId())).contains("case APPROVED AUTO null 1 null 0");
        return service.said(signed.getCaseId(), ReportVerified.class).getFirst();
    }

    private static Recorded recorded(ReportFixture report) {
        var signed = report.signed();
        return Recorded.first(NETWORK, signed.getCaseId(), signed);
    }
}
