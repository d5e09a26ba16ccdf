package io.closeout.verification.facts;

import static io.closeout.verification.PhotoFixture.photo;
import static io.closeout.verification.ReportFixture.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.report.AttachmentKind;
import io.closeout.verification.history.Past;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.VocabularyVersion;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void isReadBackAsItWasWritten() {
        var facts = facts();

        assertThat(Snapshot.read(Snapshot.of(facts).bytes())).isEqualTo(new Snapshot(VocabularyVersion.NOW, facts));
    }

    @Test
    void hasTheSameBytesForTheSameFacts() {
        assertThat(Snapshot.of(facts()).bytes()).isEqualTo(Snapshot.of(facts()).bytes());
    }

    @Test
    void isReadBackWithoutTheWordsThatCameLaterAndWithThoseThatWentSince() {
        var text = new String(Snapshot.of(facts()).bytes(), UTF_8);
        var old = text.replaceFirst("\"missingEvidence\":\"[^\"]*\"", "\"gone\":true")
                .replaceFirst("\"secondsSignedEarly\":\\d+,", "");
        assertThat(old).isNotEqualTo(text);

        var report = Snapshot.read(old.getBytes(UTF_8)).facts().report();

        assertThat(report.missingEvidence()).isEmpty();
        assertThat(report.secondsSignedEarly()).isZero();
    }

    @Test
    void isNothingElse() {
        assertThatThrownBy(() -> Snapshot.read("[]".getBytes(UTF_8))).isInstanceOf(UncheckedIOException.class);
    }

    private static Facts facts() {
        var id = UUID.fromString("0194f7a0-0000-7000-8000-0000000000aa");
        var photo = photo(AttachmentKind.PHOTO_AFTER, one -> one.setDocumentId(id));
        var report = aReport()
                .forCase(id)
                .withPart("HT-PUMP-25")
                .with(one -> one.setReportNumber("R-1").setAttachments(List.of(photo)));
        return ReportFacts.of(report.signed(), new KnownReference().evidence("PHOTO_BEFORE"), Past.NOTHING);
    }
}
