package io.closeout.verification.backtest;

import io.closeout.kit.sql.Database;
import io.closeout.verification.rules.BadRuleSetException;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.RuleSetReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts that somebody tried on the past lately. A draft has no other place to be kept. */
@ApplicationScoped
public class TriedDrafts {

    private static final int MOST = 5;
    private static final int MOST_REMEMBERED = 50;

    private static final String LATEST = """
            select rule_set_sha256, document from (
                select distinct on (rule_set_sha256) rule_set_sha256, document, requested_at from back_test
                order by rule_set_sha256, requested_at desc) as draft
            order by requested_at desc""";

    private final Database database;
    // To compile the rules takes longer than to ask them.
    private final Map<String, Optional<RuleSet>> read =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<RuleSet>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    TriedDrafts(Database database) {
        this.database = database;
    }

    /** The latest five of the network at work, without those that are in use. What cannot be read any more is left out. */
    public List<RuleSet> latest(Collection<RuleSet> inUse) {
        var used = inUse.stream().map(RuleSet::sha256).toList();
        return database.with(connection -> {
            var drafts = new ArrayList<RuleSet>();
            try (var query = connection.prepareStatement(LATEST);
                    var rows = query.executeQuery()) {
                while (rows.next() && drafts.size() < MOST) {
                    var sha256 = rows.getString(1);
                    if (!used.contains(sha256)) {
                        var document = rows.getString(2);
                        read.computeIfAbsent(sha256, none -> read(document)).ifPresent(drafts::add);
                    }
                }
            }
            return drafts;
        });
    }

    private static Optional<RuleSet> read(String document) {
        try {
            return Optional.of(RuleSetReader.read("draft", document.getBytes(StandardCharsets.UTF_8)));
        } catch (BadRuleSetException outdated) {
            return Optional.empty();
        }
    }
}
