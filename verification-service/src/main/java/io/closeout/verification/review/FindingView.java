package io.closeout.verification.review;

import io.closeout.verification.approval.KeptFinding;
import io.closeout.verification.wording.Wording;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding with everything that explains it.
 *
 * @param message in the reader's language
 * @param inputs the facts the condition looked at
 * @param limits the thresholds they were held against
 */
public record FindingView(
        String ruleId,
        String ruleVersion,
        String severity,
        @Nullable String lineId,
        String clearedBy,
        String outcome,
        String message,
        String messageKey,
        Map<String, String> parameters,
        Map<String, String> inputs,
        Map<String, Long> limits) {

    static FindingView of(KeptFinding finding, Locale locale) {
        var explanation = finding.explanation();
        return new FindingView(
                finding.ruleId(),
                finding.ruleVersion(),
                finding.severity().name(),
                finding.lineId(),
                finding.clearedBy().name(),
                finding.outcome().name(),
                Wording.text(locale, finding.messageKey(), explanation.parameters()),
                finding.messageKey(),
                explanation.parameters(),
                explanation.inputs(),
                explanation.limits());
    }
}
