package io.closeout.verification.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.events.common.Quantity;
import io.closeout.events.verification.CorrectedLine;
import io.closeout.verification.coverage.ApprovedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a correction changes, line by line: how much, and who pays. */
public record CorrectionDiff(List<Line> lines) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CorrectionDiff {
        lines = List.copyOf(lines);
    }

    /** Both lists hold the same lines in the same order. */
    static CorrectionDiff between(List<ApprovedLine> before, List<ApprovedLine> after) {
        return new CorrectionDiff(IntStream.range(0, before.size())
                .filter(i -> differs(before.get(i), after.get(i)))
                .mapToObj(i -> Line.of(before.get(i), after.get(i)))
                .toList());
    }

    /** For keeping. */
    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #write} kept. */
    static CorrectionDiff read(String kept) {
        try {
            return JSON.readValue(kept, CorrectionDiff.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the public contract says it. */
    static List<CorrectedLine> published(List<ApprovedLine> before, List<ApprovedLine> after) {
        return IntStream.range(0, before.size())
                .filter(i -> differs(before.get(i), after.get(i)))
                .mapToObj(i -> corrected(after.get(i)))
                .toList();
    }

    private static CorrectedLine corrected(ApprovedLine after) {
        var line = after.line();
        return CorrectedLine.newBuilder()
                .setLineId(line.getLineId())
                .setQuantity(line.getQuantity())
                .setProposedQuantity(
                        new Quantity(after.approved(), line.getQuantity().getUnit()))
                .setCoverage(after.coverage())
                .build();
    }

    private static boolean differs(ApprovedLine before, ApprovedLine after) {
        return before.approved().compareTo(after.approved()) != 0
                || before.purpose() != after.purpose()
                || before.coverage() != after.coverage();
    }

    /** One line before and after. */
    public record Line(String lineId, String text, String unit, Share before, Share after) {

        static Line of(ApprovedLine before, ApprovedLine after) {
            var line = before.line();
            return new Line(
                    line.getLineId(), line.getText(), line.getQuantity().getUnit(), Share.of(before), Share.of(after));
        }
    }

    /** How much of a line is approved, and for which purpose, which says who pays. */
    public record Share(
            BigDecimal quantity,
            String coverage,
            String purpose,
            @Nullable String clauseId) {

        static Share of(ApprovedLine line) {
            return new Share(
                    plain(line.approved()),
                    line.coverage().name(),
                    line.purpose().name(),
                    line.clauseId());
        }
    }

    /** Without zeros that say nothing. */
    static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
