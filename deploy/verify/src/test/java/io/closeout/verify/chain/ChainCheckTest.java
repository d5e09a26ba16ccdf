package io.closeout.verify.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chain that holds, and each way in which somebody may break it. */
class ChainCheckTest {

    private final SampleChain sample = new SampleChain();

    @Test
    void aSignedAndAmendedReportHolds() {
        var report = ChainCheck.of(sample.chain());

        assertThat(report.faults()).isEmpty();
        assertThat(report.lines()).anyMatch(line -> line.contains("2 events, in order"));
    }

    @Test
    void aChainSurvivesItsFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("export.json");
        sample.chain().write(file);

        assertThat(ChainCheck.of(Chain.read(file)).faults()).isEmpty();
    }

    @Test
    void aChangedQuantityIsNamedToTheByte() {
        var content = sample.first().content();
        var at = content.indexOf("\"amount\":\"90\"") + "\"amount\":\"".length();

        var faults = ChainCheck.of(withFirst(text -> text.replace("\"amount\":\"90\"", "\"amount\":\"80\"")))
                .faults();

        assertThat(faults)
                .anyMatch(fault -> fault.contains("byte " + at + ":"))
                .anyMatch(fault -> fault.startsWith("the digest of its"));
    }

    @Test
    void aChangeWithItsDigestMadeToFitIsGivenAwayByTheEvent() {
        var forged = sample.first().content().replace("\"amount\":\"90\"", "\"amount\":\"80\"");

        var faults = ChainCheck.of(sample.withFirst(forged, Bytes.sha256(forged.getBytes(UTF_8))))
                .faults();

        assertThat(faults)
                .anyMatch(fault -> fault.startsWith("the digest in ReportSigned"))
                .anyMatch(fault -> fault.startsWith("the content as ReportSigned tells it: byte "))
                .noneMatch(fault -> fault.startsWith("the digest of its"));
    }

    @Test
    void anotherPhotoThanTheOneThatWasSignedIsFound() {
        var forged = sample.first().content().replace("\"size\":2048", "\"size\":2049");

        assertThat(ChainCheck.of(sample.withFirst(forged, Bytes.sha256(forged.getBytes(UTF_8))))
                        .faults())
                .anyMatch(fault -> fault.startsWith("the content as ReportSigned tells it: byte "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:30:00Z, 2026-03-02T09:45:00Z",
        "P-77, P-78",
        "184.5, 185.5",
        "37.5, 47.5",
    })
    void anotherTimeSerialNumberOrShareThanWasSignedIsFound(String signed, String other) {
        var forged = sample.first().content().replace(signed, other);

        assertThat(ChainCheck.of(sample.withFirst(forged, Bytes.sha256(forged.getBytes(UTF_8))))
                        .faults())
                .anyMatch(fault -> fault.startsWith("the content as ReportSigned tells it: byte "));
    }

    @Test
    void aPlaceThatNoEventRepeatsIsCoveredByTheDigest() {
        assertThat(ChainCheck.of(withFirst(text -> text.replace("Kade 1, Gent", "Kade 2, Gent")))
                        .faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("the digest of its"))
                .anyMatch(fault -> fault.startsWith("the signature record of version 1 binds what is kept: byte "));
    }

    @Test
    void aRemarkThatNoEventRepeatsIsCoveredByTheDigest() {
        assertThat(ChainCheck.of(withFirst(text -> text.replace("Heard a noise", "Heard no noise")))
                        .faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("the digest of its"))
                .anyMatch(fault -> fault.startsWith("the signature record of version 1 binds what is kept: byte "));
    }

    @Test
    void anotherSpellingOfTheSameContentIsNotWhatWasSigned() {
        assertThat(ChainCheck.of(withFirst(text -> text.replaceFirst("\\{", "{ ")))
                        .faults())
                .anyMatch(fault -> fault.contains("is canonical: byte 1:"));
    }

    @Test
    void aContentThatIsNoJsonIsSaidToBeNone() {
        assertThat(ChainCheck.of(withFirst(text -> "<report/>")).faults())
                .contains("the content of version 1 is no JSON object");
    }

    @Test
    void aMissingEventIsMissed() {
        var chain = sample.chain();
        var rest = new Chain(
                chain.format(),
                chain.caseId(),
                chain.exportedAt(),
                chain.versions(),
                chain.events().subList(1, 2));

        assertThat(ChainCheck.of(rest).faults())
                .contains("no event tells of version 1")
                .anyMatch(fault -> fault.contains("is number 2 of the case where 1 was due"));
    }

    @Test
    void aMissingVersionIsMissed() {
        var chain = sample.chain();
        var rest = new Chain(
                chain.format(),
                chain.caseId(),
                chain.exportedAt(),
                chain.versions().subList(0, 1),
                chain.events());

        assertThat(ChainCheck.of(rest).faults()).containsExactly("an event tells of version 2, which is not kept");
    }

    @Test
    void aMovedSigningTimeIsFound() {
        assertThat(ChainCheck.of(sample.signedAnHourLater()).faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith(
                        "the time in ReportSigned is 2026-03-02T10:00:00Z where the report has 2026-03-02T11:00:00Z"))
                .anyMatch(fault -> fault.startsWith("the signature record of version 1 binds what is kept: byte "));
    }

    @Test
    void bytesThatAreNoEventAreSaidSo() {
        var chain = sample.chain();
        var garbage = new PublishedEvent("closeout.ReportSigned.v1", 3, 17, new byte[] {1, 2, 3});
        var broken = new Chain(chain.format(), chain.caseId(), chain.exportedAt(), List.of(), List.of(garbage));

        assertThat(ChainCheck.of(broken).faults())
                .singleElement()
                .asString()
                .startsWith("the record at 3:17 cannot be read");
    }

    @Test
    void aFileOfAnotherKindIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("other.json"), "{\"format\":\"something\",\"versions\":[],\"events\":[]}");

        assertThatThrownBy(() -> Chain.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the format something");
    }

    private Chain withFirst(UnaryOperator<String> change) {
        var first = sample.first();
        return sample.withFirst(change.apply(first.content()), first.contentSha256());
    }
}
