package io.closeout.verification.learning;

import io.closeout.verification.learning.FindingFigures.OfMoney;
import io.closeout.verification.learning.FindingFigures.OfMonth;
import io.closeout.verification.learning.Proposals.InUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what a network has learnt about its rules. */
@ApplicationScoped
class Learning {

    private final FindingFigures figures;
    private final MissedRules missed;
    private final RulesInUse inUse;
    private final LearningSettings settings;
    private final Clock clock;

    Learning(FindingFigures figures, MissedRules missed, RulesInUse inUse, LearningSettings settings, Clock clock) {
        this.figures = figures;
        this.missed = missed;
        this.inUse = inUse;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every rule in use, and every other that found something in the year that ends with this month. */
    List<RuleFigures> rules(YearMonth month) {
        return rules(month, null).stream()
                .sorted(Comparator.comparing((RuleFigures rule) -> rule.year().hits())
                        .reversed()
                        .thenComparing(RuleFigures::ruleId))
                .toList();
    }

    Optional<RuleFigures> rule(String ruleId, YearMonth month) {
        return rules(month, ruleId).stream()
                .filter(rule -> rule.ruleId().equals(ruleId))
                .findFirst();
    }

    private List<RuleFigures> rules(YearMonth month, @Nullable String only) {
        var year = Months.yearTo(month);
        var found = figures.months(year, only).stream().collect(Collectors.groupingBy(OfMonth::ruleId));
        var money = figures.money(year, only).stream().collect(Collectors.groupingBy(OfMoney::ruleId));
        var misses = missed.countByRule(year);
        var used = inUse.all();
        var ids = new LinkedHashSet<>(used.keySet());
        ids.addAll(found.keySet());
        ids.addAll(misses.keySet());
        var rules = new ArrayList<RuleFigures>();
        for (var id : ids) {
            var rows = found.getOrDefault(id, List.of());
            var byVersion = sum(rows, OfMonth::ruleVersion);
            var byMonth = sum(rows, OfMonth::month);
            rules.add(new RuleFigures(
                    id,
                    used.containsKey(id) ? used.get(id).version() : null,
                    byVersion,
                    byMonth,
                    money.getOrDefault(id, List.of()),
                    misses.getOrDefault(id, 0L),
                    proposal(used.get(id), byVersion, byMonth)));
        }
        return rules;
    }

    private @Nullable Proposal proposal(
            @Nullable InUse rule, Map<String, Counts> versions, Map<YearMonth, Counts> months) {
        var proposals = new Proposals(
                settings.noisyBelowPercent(),
                settings.enoughDecided(),
                settings.silentMonths(),
                Months.read(null, clock));
        return rule == null ? null : proposals.about(rule, versions, months).orElse(null);
    }

    private static <K> Map<K, Counts> sum(List<OfMonth> rows, Function<OfMonth, K> key) {
        return rows.stream().collect(Collectors.toMap(key, OfMonth::counts, Counts::plus, TreeMap::new));
    }
}
