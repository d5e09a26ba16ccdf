package io.closeout.invoicing.performance;

import io.closeout.invoicing.issuing.IssueDrafts;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.performance.StatementDue.Work;
import io.closeout.invoicing.selfbilling.Deductions;
import io.closeout.invoicing.selfbilling.Malus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Settles a statement that nobody can contest any more, once. A bonus is billed to the sponsor where the policy says so;
 * a malus is told, and deducted only where the policy says so and an agreement on self-billing is in force.
 */
@ApplicationScoped
class SettleStatement {

    private static final Logger LOG = Logger.getLogger(SettleStatement.class);

    private final StatementDue due;
    private final Statements statements;
    private final Contests contests;
    private final Settlements settlements;
    private final StatementPolicy policy;
    private final BonusDraft drafts;
    private final Parties parties;
    private final IssueDrafts issue;
    private final Deductions deductions;
    private final Clock clock;

    SettleStatement(
            StatementDue due,
            Statements statements,
            Contests contests,
            Settlements settlements,
            StatementPolicy policy,
            BonusDraft drafts,
            Parties parties,
            IssueDrafts issue,
            Deductions deductions,
            Clock clock) {
        this.due = due;
        this.statements = statements;
        this.contests = contests;
        this.settlements = settlements;
        this.policy = policy;
        this.drafts = drafts;
        this.parties = parties;
        this.issue = issue;
        this.deductions = deductions;
        this.clock = clock;
    }

    void settle(StatementDue.Month month) {
        var statement = statements.latest(month.stationId(), month.month()).orElseThrow();
        if (contests.of(statement.id()).stream().anyMatch(Contest::isOpen)) {
            due.later(month, Work.SETTLE);
            return;
        }
        var bonus = statement.bonus();
        if (bonus == null || bonus.amount().signum() == 0) {
            end(month, statement, Settlement.Outcome.NOTHING);
        } else if (bonus.isMalus()) {
            end(month, statement, malus(month, statement, bonus));
        } else if (!reward(month).byInvoice()) {
            end(month, statement, Settlement.Outcome.TOLD);
        } else {
            bill(month, statement, bonus, Objects.requireNonNull(statement.sponsorId()));
        }
    }

    private Terms.Reward reward(StatementDue.Month month) {
        return policy.terms(month.stationId(), month.country(), month.month()).reward();
    }

    /** Only where both agreed that the sponsor makes the invoices: the station accepts each, and this with it. */
    private Settlement.Outcome malus(StatementDue.Month month, Statement statement, Bonus bonus) {
        var reward = reward(month);
        var sponsor = Objects.requireNonNull(statement.sponsorId());
        var today = LocalDate.ofInstant(clock.instant(), month.zoneId());
        if (!reward.malusTaken() || !deductions.isPossible(sponsor, month.stationId(), today)) {
            return Settlement.Outcome.TOLD;
        }
        deductions.plan(new Malus(
                statement.id(),
                month.stationId(),
                sponsor,
                statement.period().from(),
                statement.period().to(),
                Money.zero(bonus.money().currency()).minus(bonus.money()),
                reward.malusMost(),
                bonus.explanation()));
        return Settlement.Outcome.DEDUCTED;
    }

    private void bill(StatementDue.Month month, Statement statement, Bonus bonus, UUID sponsorId) {
        var known = parties.lock(Set.of(month.stationId(), sponsorId));
        var draft = drafts.of(statement, bonus, known.get(month.stationId()), known.get(sponsorId));
        if (draft.isEmpty() || !issue.missing(draft.get()).isEmpty()) {
            LOG.warnf("the bonus of statement %s waits: details of a party or its tax are missing", statement.id());
            due.later(month, Work.SETTLE);
            return;
        }
        due.next(month, Work.DONE, clock.instant());
        var invoiceId = issue.issue(List.of(draft.get())).getFirst();
        settlements.add(statement, new Settlement(Settlement.Outcome.INVOICED, invoiceId, clock.instant()));
    }

    private void end(StatementDue.Month month, Statement statement, Settlement.Outcome outcome) {
        settlements.add(statement, new Settlement(outcome, null, clock.instant()));
        due.next(month, Work.DONE, clock.instant());
    }
}
