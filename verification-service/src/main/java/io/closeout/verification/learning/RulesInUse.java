package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import io.closeout.verification.learning.Proposals.InUse;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules that reports are checked by today. */
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

    /** By id, in the order of the rule sets. */
    Map<String, InUse> all() {
        var since = since();
        var rules = new LinkedHashMap<String, InUse>();
        for (var set : ruleBook.ruleSets().all()) {
            for (var rule : set.rules()) {
                rules.putIfAbsent(rule.id(), inUse(rule, since));
            }
        }
        return rules;
    }

    private InUse inUse(Rule rule, Map<String, Instant> since) {
        return new InUse(rule.version(), !rule.limits().isEmpty(), since.getOrDefault(rule.id(), clock.instant()));
    }

    private Map<String, Instant> since() {
        return database.with(connection -> {
            var since = new HashMap<String, Instant>();
            try (var query = connection.prepareStatement("""
                            select rule, min(first_used_at) from rule_set, unnest(checks) as rule group by rule""");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    since.put(
                            rows.getString(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return since;
        });
    }
}
