package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import io.closeout.verification.backtest.Retrial;
import io.closeout.verification.backtest.Retrial.Hit;
import io.closeout.verification.backtest.TriedDrafts;
import io.closeout.verification.learning.Suspect.LineUp;
import io.closeout.verification.learning.Suspect.Seen;
import io.closeout.verification.rules.Asked;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that saw what a dispute was about, or would have: it holds the facts of the billed decision against the
 * rules as they are now, with overlays, and against drafts. Reckoned when somebody asks, because rules change.
 */
@ApplicationScoped
class Hindsight {

    private final Database database;
    private final RuleBook ruleBook;
    private final TriedDrafts drafts;
    private final Clock clock;

    Hindsight(Database database, RuleBook ruleBook, TriedDrafts drafts, Clock clock) {
        this.database = database;
        this.ruleBook = ruleBook;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    LineUp on(DisputedCase disputed) {
        var suspects = new LinkedHashMap<String, Suspect>();
        found(disputed).forEach(hit -> add(suspects, hit, disputed, Seen.THEN, null));
        var notJudged = new TreeSet<String>();
        var retrial = facts(disputed).flatMap(Retrial::of);
        retrial.ifPresent(past -> {
            for (var ruleSet : today(past, disputed)) {
                var outcome = past.under(ruleSet);
                outcome.hits().forEach(hit -> add(suspects, hit, disputed, Seen.NOW, null));
                notJudged.addAll(outcome.notJudged());
            }
            for (var draft : drafts.latest(ruleBook.ruleSets().all())) {
                var name = "%s %s".formatted(draft.id(), draft.version());
                past.under(draft).hits().forEach(hit -> add(suspects, hit, disputed, Seen.DRAFT, name));
            }
        });
        notJudged.removeAll(suspects.keySet());
        return new LineUp(retrial.isPresent(), List.copyOf(suspects.values()), notJudged);
    }

    private static void add(
            Map<String, Suspect> suspects, Hit hit, DisputedCase disputed, Seen seen, @Nullable String draft) {
        if (disputed.isAbout(hit.lineId())) {
            suspects.putIfAbsent(hit.ruleId(), new Suspect(hit.ruleId(), seen, hit.lineId(), draft));
        }
    }

    /** Those in force today with their overlays, and the newest ones that are published for later. */
    private List<RuleSet> today(Retrial past, DisputedCase disputed) {
        var report = past.facts().report();
        var contract = past.facts().terms().contractId();
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var sets = new ArrayList<RuleSet>();
        ruleBook.current()
                .inForce(new Asked(
                        day,
                        report.country(),
                        report.interventionType(),
                        disputed.decided().stationId().toString(),
                        contract.isEmpty() ? null : contract))
                .ifPresent(sets::add);
        ruleBook.ruleSets().newest().stream()
                .filter(set -> set.validFrom().isAfter(day))
                .forEach(sets::add);
        return sets;
    }

    /** What was found then and let pass; what is only for information comes last. */
    private List<Hit> found(DisputedCase disputed) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select rule_id, line_id from finding where case_id = ? and report_version = ?
                        and outcome <> 'CONFIRMED'
                    order by severity = 'INFO', line_id is null, position""")) {
                query.setObject(1, disputed.caseId());
                query.setInt(2, disputed.decided().reportVersion());
                var hits = new ArrayList<Hit>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        hits.add(new Hit(rows.getString(1), rows.getString(2)));
                    }
                }
                return hits;
            }
        });
    }

    private Optional<byte[]> facts(DisputedCase disputed) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select facts from judged_facts where case_id = ? and report_version = ?")) {
                query.setObject(1, disputed.caseId());
                query.setInt(2, disputed.decided().reportVersion());
                try (var row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }
}
