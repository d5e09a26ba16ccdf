package io.closeout.verify.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The links between what was signed, the signature's record, what is kept sealed, and the events. */
class SignatureChainTest {

    private final SampleChain sample = new SampleChain();

    @Test
    void aForgottenSignerLeavesAChainThatHolds() {
        var report = ChainCheck.of(sample.ofSomebodyForgotten());

        assertThat(report.faults()).isEmpty();
        assertThat(report.lines()).anyMatch(line -> line.contains("by somebody who was forgotten"));
    }

    @Test
    void anotherImageThanTheOneThatWasDrawnIsNamedToTheByte() {
        var one = signature();
        var at = one.record().indexOf("sealedImageSha256\":\"") + "sealedImageSha256\":\"".length();

        var faults =
                faultsWith(new SignatureProof(1, one.record(), one.sealedName(), one.sealedRole(), new byte[] {9}));

        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith("the signature record of version 1 binds what is kept: byte " + at + ":");
    }

    @Test
    void anImageThatWasTakenAwayIsMissed() {
        var one = signature();

        assertThat(faultsWith(new SignatureProof(1, one.record(), one.sealedName(), one.sealedRole(), null)))
                .singleElement()
                .asString()
                .startsWith("the signature record of version 1 binds what is kept: byte ");
    }

    @Test
    void anotherNameOrRoleUnderTheSignatureIsFound() {
        var one = signature();

        assertThat(faultsWith(new SignatureProof(1, one.record(), new byte[] {9}, one.sealedRole(), one.sealedImage())))
                .singleElement()
                .asString()
                .contains("binds what is kept: byte ");
        assertThat(faultsWith(new SignatureProof(1, one.record(), one.sealedName(), new byte[] {9}, one.sealedImage())))
                .singleElement()
                .asString()
                .contains("binds what is kept: byte ");
    }

    @Test
    void aRecordThatWasMadeToFitAnotherImageIsGivenAwayByTheEvent() {
        var one = signature();
        var image = new byte[] {9};
        var forged = one.record().replace(Bytes.sha256(Objects.requireNonNull(one.sealedImage())), Bytes.sha256(image));

        assertThat(faultsWith(new SignatureProof(1, forged, one.sealedName(), one.sealedRole(), image)))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("the digest of the signature record in ReportSigned"))
                .anyMatch(fault -> fault.startsWith("version 2 bears the signature of version 1: byte "));
    }

    @Test
    void aRecordOfAnotherReportIsFound() {
        var one = signature();
        var moved = one.record().replace("000000000001\"", "00000000000f\"");

        assertThat(faultsWith(new SignatureProof(1, moved, one.sealedName(), one.sealedRole(), one.sealedImage())))
                .anyMatch(fault -> fault.contains("binds what is kept: byte "))
                .anyMatch(fault -> fault.startsWith("the digest of the signature record in ReportSigned"));
    }

    @Test
    void aSignatureThatIsNotKeptIsMissed() {
        assertThat(ChainCheck.of(sample.withoutSignatures()).faults())
                .containsExactly(
                        "ReportSigned names a signature record of version 1, which is not kept",
                        "ReportAmended names a signature record of version 2, which is not kept");
    }

    @Test
    void aVersionThatBearsASignatureOfNoVersionIsFound() {
        var one = signature();
        var proof = new SignatureProof(7, one.record(), one.sealedName(), one.sealedRole(), one.sealedImage());

        assertThat(ChainCheck.of(sample.withSecondBearing(proof)).faults())
                .containsExactly("version 2 bears the signature of version 7, which is not kept");
    }

    private List<String> faultsWith(SignatureProof proof) {
        return ChainCheck.of(sample.withSignature(proof)).faults();
    }

    private SignatureProof signature() {
        return Objects.requireNonNull(sample.first().signature());
    }
}
