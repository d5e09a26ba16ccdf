package io.closeout.invoicing.performance;

import io.closeout.events.Decimals;
import io.closeout.events.Meta;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.common.Parameter;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.Sha256;
import io.closeout.events.invoice.PerformanceFigure;
import io.closeout.events.invoice.PerformanceStatementIssued;
import io.closeout.events.invoice.PriceExplanation;
import io.closeout.invoicing.pricing.Explanation;

/** What is said about a statement. */
final class StatementEvents {

    private StatementEvents() {}

    static PerformanceStatementIssued issued(Statement statement, byte[] digest) {
        var bonus = statement.bonus();
        return PerformanceStatementIssued.newBuilder()
                .setMeta(Meta.PENDING)
                .setStatementId(statement.id())
                .setStatementVersion(statement.version())
                .setStationId(statement.stationId())
                .setSponsorId(bonus == null ? null : statement.sponsorId())
                .setPeriodFrom(statement.period().from())
                .setPeriodTo(statement.period().to())
                .setZone(statement.period().zone())
                .setFigures(statement.figures().stream()
                        .map(StatementEvents::figure)
                        .toList())
                .setCasesCounted(statement.casesCounted())
                .setBonus(bonus == null ? null : new MoneyAmount(Decimals.amount(bonus.amount()), bonus.currency()))
                .setExplanation(bonus == null ? null : explanation(bonus.explanation()))
                .setContestableUntil(statement.contestableUntil())
                .setContentSha256(new Sha256(digest))
                .setHref("/invoices/performance/%s?version=%d".formatted(statement.id(), statement.version()))
                .build();
    }

    private static PerformanceFigure figure(FigureValue figure) {
        var value = figure.value();
        var tier = figure.tier();
        return new PerformanceFigure(
                figure.figure().key(),
                value == null
                        ? null
                        : new Quantity(Decimals.quantity(value), figure.figure().unit()),
                figure.cases(),
                tier == null ? null : tier.key());
    }

    private static PriceExplanation explanation(Explanation why) {
        var inputs = why.inputs().stream()
                .map(input -> new Parameter(input.name(), input.value()))
                .toList();
        return new PriceExplanation(why.policyId(), why.version(), inputs, why.formula());
    }
}
