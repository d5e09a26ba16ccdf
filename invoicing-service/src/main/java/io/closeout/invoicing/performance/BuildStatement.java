package io.closeout.invoicing.performance;

import io.closeout.invoicing.performance.Statement.Period;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts a station's month as it is known now. */
@ApplicationScoped
class BuildStatement {

    private final FactsOfMonth facts;
    private final LabourNet labour;
    private final StatementPolicy policy;
    private final BusinessCalendar calendar;

    BuildStatement(FactsOfMonth facts, LabourNet labour, StatementPolicy policy, BusinessCalendar calendar) {
        this.facts = facts;
        this.labour = labour;
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * @param before the version that it follows; null for the first one
     * @param excluded figures from which contests took a case
     * @param window whether the time for contesting begins anew
     */
    Statement of(
            UUID id,
            StatementDue.Month month,
            @Nullable Statement before,
            Map<UUID, EnumSet<Figure>> excluded,
            boolean window) {
        var terms = policy.terms(month.stationId(), month.country(), month.month());
        var today = calendar.today(month.zoneId());
        var known = facts.of(month.stationId(), month.month());
        var counting = new Counting(terms, today);
        var lines = known.stream()
                .map(one -> counting.line(one, excluded.getOrDefault(one.caseId(), EnumSet.noneOf(Figure.class))))
                .toList();
        var contestable = before == null || window ? lastDay(month, today, terms) : before.contestableUntil();
        return stated(new Frame(id, month, before, today, contestable), terms, lines, sponsor(known));
    }

    /** Calendar days; a period that ends on a day off ends with the next working day (Regulation 1182/71 art. 3 (4)). */
    private static LocalDate lastDay(StatementDue.Month month, LocalDate today, Terms terms) {
        return WorkingDays.in(month.country()).sameOrNext(today.plusDays(terms.contestDays()));
    }

    private record Frame(
            UUID id, StatementDue.Month month, @Nullable Statement before, LocalDate today, LocalDate contestable) {

        Period period() {
            return new Period(month.month().atDay(1), month.month().atEndOfMonth(), month.zone());
        }
    }

    private Statement stated(Frame frame, Terms terms, List<CaseLine> lines, @Nullable UUID sponsor) {
        var figures = new Figures(terms).of(lines);
        var score = Score.of(figures, terms).orElse(null);
        var before = frame.before();
        return new Statement(
                Statement.FORMAT,
                frame.id(),
                before == null ? 1 : before.version() + 1,
                frame.month().stationId(),
                sponsor,
                frame.period(),
                frame.today(),
                frame.contestable(),
                Statement.Rules.of(terms),
                figures,
                score,
                bonus(frame.month(), terms, score, sponsor),
                lines,
                before == null ? List.of() : Changes.between(before, figures, lines),
                before == null ? null : StatementText.digest(before));
    }

    private static @Nullable UUID sponsor(List<CaseFacts> known) {
        var sponsors = known.stream()
                .filter(one -> !one.isWithdrawn())
                .map(CaseFacts::sponsorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return sponsors.size() == 1 ? Set.copyOf(sponsors).iterator().next() : null;
    }

    private @Nullable Bonus bonus(
            StatementDue.Month month, Terms terms, @Nullable Score score, @Nullable UUID sponsor) {
        return score == null || sponsor == null || !terms.reward().enabled()
                ? null
                : Bonus.of(score, terms, base(month, terms.reward(), sponsor));
    }

    private BigDecimal base(StatementDue.Month month, Terms.Reward reward, UUID sponsor) {
        return switch (reward.base()) {
            case FIXED -> reward.fixedBase();
            case ALL_LABOUR -> labour.of(month.stationId(), month.month(), reward.currency(), null);
            case SPONSORED_LABOUR -> labour.of(month.stationId(), month.month(), reward.currency(), sponsor);
        };
    }
}
