package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import io.closeout.verification.learning.Proposals.InUse;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules that reports of the network at work are checked by today. */
@ApplicationScoped
class RulesInUse {

    private final RuleBook ruleBook;
    private final Database database;
    private final Clock clock;

    RulesInUse(RuleBook ruleBook, Database database, Clock clock) {
        this.ruleBook = ruleBook;
        this.database = database;
        this.clock = clock;
    }

    /** By id; of several rule sets of today the one counts that began last. */
    Map<String, InUse> all() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var firstDecision = firstDecision();
        var rules = new LinkedHashMap<String, InUse>();
        ruleBook.ruleSets().all().stream()
                .filter(set -> isInForce(set, today))
                .sorted(Comparator.comparing(RuleSet::validFrom).reversed())
                .forEach(set -> set.rules()
                        .forEach(rule -> rules.putIfAbsent(rule.id(), inUse(rule, later(set, firstDecision)))));
        return rules;
    }

    private static boolean isInForce(RuleSet set, LocalDate day) {
        var last = set.validTo();
        return !day.isBefore(set.validFrom()) && (last == null || !day.isAfter(last));
    }

    private static InUse inUse(Rule rule, Instant since) {
        return new InUse(rule.version(), !rule.limits().isEmpty(), since);
    }

    private static Instant later(RuleSet set, Instant other) {
        var began = set.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
        return began.isAfter(other) ? began : other;
    }

    /** A rule cannot have been silent for longer than there were reports. */
    private Instant firstDecision() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("select min(decided_at) from verification");
                    var row = query.executeQuery()) {
                row.next();
                var first = row.getObject(1, OffsetDateTime.class);
                return first == null ? clock.instant() : first.toInstant();
            }
        });
    }
}
