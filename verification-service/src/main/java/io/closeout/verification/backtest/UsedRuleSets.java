package io.closeout.verification.backtest;

import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rule sets of the network at work, which one can choose to try on its past. */
@ApplicationScoped
class UsedRuleSets {

    private final RuleBook ruleBook;

    UsedRuleSets(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
    }

    /** One of them. */
    record Used(String sha256, String id, String version) {}

    /** The newest first. */
    List<Used> all() {
        return ruleBook.ruleSets().all().stream()
                .sorted(Comparator.comparing(RuleSet::validFrom).reversed().thenComparing(RuleSet::id))
                .map(set -> new Used(set.sha256(), set.id(), set.version()))
                .toList();
    }

    /** Its text. */
    Optional<String> document(String sha256) {
        return ruleBook.ruleSets().all().stream()
                .filter(set -> set.sha256().equals(sha256))
                .map(RuleSet::text)
                .findFirst();
    }
}
