package io.closeout.verification.approval;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What a decision says about a finding. A rule is upheld only by a decision about the very thing it looked at, so that
 * its precision means something: cutting the labour does not uphold a rule about travel. Pure.
 */
final class Settlement {

    /** What a report-wide rule measured, by the beginning of its words, and the lines that make it up. */
    private static final Map<String, LineKind> MEASURES = Map.of(
            "labour.", LineKind.LABOUR,
            "operations.", LineKind.LABOUR,
            "peers.", LineKind.LABOUR,
            "overtime.", LineKind.OVERTIME,
            "travel.", LineKind.TRAVEL);

    private static final String UNPLANNED = "unplanned.";
    private static final String VALUE = "value.";

    /** The words of rules that a prepared reason for a refusal is about; a reason without words is about all. */
    private static final Map<String, Set<String>> REASONS = Map.of(
            "rejection.not-our-work", Set.of("warranty.", "report.warranty", "contract.", "line.inCatalogue"),
            "rejection.duplicate", Set.of("history.", "photo.usedIn"),
            "rejection.evidence-missing", Set.of("report.missingEvidence", "report.signature", "photo."),
            "rejection.no-consent", Set.of("line.consented", "unplanned.", "report.signature"));

    private Settlement() {}

    /**
     * The report was approved.
     *
     * @param cut lines of which less was approved than the report says
     * @param nothingLeft whether nothing at all was approved
     */
    static FindingOutcome whenApproved(KeptFinding finding, Collection<ReportLine> cut, boolean nothingLeft) {
        return nothingLeft || cut.stream().anyMatch(line -> isAbout(finding, line))
                ? FindingOutcome.CONFIRMED
                : FindingOutcome.WAIVED;
    }

    /** The report was refused: a finding about something else than the reason is left open, for nobody judged it. */
    static FindingOutcome whenRefused(KeptFinding finding, String reasonKey) {
        var words = REASONS.get(reasonKey);
        return words == null || looksAt(finding, words) ? FindingOutcome.CONFIRMED : FindingOutcome.OPEN;
    }

    /** Whether what a finding is about can be seen in this line. */
    static boolean isAbout(KeptFinding finding, ReportLine line) {
        var lineId = finding.lineId();
        if (lineId != null) {
            return lineId.equals(line.getLineId());
        }
        return finding.explanation().inputs().keySet().stream().anyMatch(word -> measures(word, line));
    }

    private static boolean measures(String word, ReportLine line) {
        if (word.startsWith(VALUE)) {
            return true;
        }
        if (word.startsWith(UNPLANNED)) {
            return line.getUnplanned();
        }
        return MEASURES.entrySet().stream()
                .anyMatch(measure -> word.startsWith(measure.getKey()) && measure.getValue() == line.getKind());
    }

    private static boolean looksAt(KeptFinding finding, Set<String> words) {
        return finding.explanation().inputs().keySet().stream()
                .anyMatch(input -> words.stream().anyMatch(input::startsWith));
    }
}
