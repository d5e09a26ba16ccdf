package io.closeout.report.casefile;

import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.CorrectedLine;
import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.events.verification.VerificationOverdue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** What a history tells of a correction, of a window and of a clock. */
final class DialogueFacts {

    private static final int MOST = 20;

    private DialogueFacts() {}

    /** Empty for any other event. */
    static List<Fact> of(SpecificRecord event) {
        return switch (event) {
            case CorrectionProposed one -> proposed(one);
            case CorrectionAcknowledged one -> List.of(Fact.of(one.getAgreed() ? "agreed" : "not-agreed"));
            case AdjustmentWindowOpened one ->
                Stream.concat(
                                Stream.of(
                                        Fact.of("window-until", one.getClosesAt(), one.getZone()),
                                        Fact.of("window-cause", one.getCause())),
                                EventFacts.findings(one.getFindings()).stream())
                        .toList();
            case AdjustmentWindowClosed one -> List.of(Fact.of("window-end", one.getEnd()));
            case VerificationAtRisk one ->
                List.of(Fact.of("awaited", one.getAwaited()), Fact.of("clock-due", one.getDueAt(), one.getZone()));
            case VerificationOverdue one ->
                List.of(Fact.of("awaited", one.getAwaited()), Fact.of("clock-due", one.getDueAt(), one.getZone()));
            default -> List.of();
        };
    }

    private static List<Fact> proposed(CorrectionProposed event) {
        var lines = event.getLines().stream().limit(MOST).map(DialogueFacts::line);
        var answerBy = Stream.ofNullable(event.getAnswerBy()).map(day -> Fact.of("answer-by", day));
        return Stream.concat(lines, answerBy).toList();
    }

    private static Fact line(CorrectedLine line) {
        var said = line.getQuantity();
        return Fact.of(
                "proposed",
                line.getLineId(),
                plain(said.getAmount()),
                plain(line.getProposedQuantity().getAmount()),
                said.getUnit());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
