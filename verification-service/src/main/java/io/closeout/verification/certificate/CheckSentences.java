package io.closeout.verification.certificate;

import io.closeout.kit.look.Phrases;
import io.closeout.verification.rules.Check;
import io.closeout.verification.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One sentence per check: nothing found, found what, or not checked and why not. */
final class CheckSentences {

    private static final Phrases PHRASES = Phrases.beside(CheckSentences.class, "certificate");

    private CheckSentences() {}

    static List<String> of(Locale locale, List<Check> checks, List<Certified.Settled> findings) {
        return checks.stream().map(check -> sentence(locale, check, findings)).toList();
    }

    private static String sentence(Locale locale, Check check, List<Certified.Settled> findings) {
        var name =
                Wording.has("rule." + check.ruleId()) ? Wording.text(locale, "rule." + check.ruleId()) : check.ruleId();
        var result = PHRASES.say(locale, check.result().name());
        var found = findings.stream()
                .map(Certified.Settled::finding)
                .filter(finding -> finding.ruleId().equals(check.ruleId()))
                .map(finding -> Wording.text(locale, finding.messageKey(), finding.parameters()))
                .collect(Collectors.joining(" "));
        return PHRASES.say(locale, "check", name, found.isEmpty() ? result : result + ". " + found);
    }
}
