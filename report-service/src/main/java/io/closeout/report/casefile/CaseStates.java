package io.closeout.report.casefile;

import io.closeout.events.Decimals;
import io.closeout.events.Meta;
import io.closeout.events.caseflow.CaseInvoice;
import io.closeout.events.caseflow.CaseMoney;
import io.closeout.events.caseflow.CaseState;
import io.closeout.events.caseflow.StageReached;
import io.closeout.events.common.Asset;
import io.closeout.events.common.MoneyAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Words for where a case stands. A case whose report is not known yet is not announced. */
final class CaseStates {

    private CaseStates() {}

    static Optional<CaseState> of(CaseChunk.Changed changed) {
        var file = changed.stored().file();
        var report = file.report();
        var since = changed.standing().since();
        if (report == null || since == null) {
            return Optional.empty();
        }
        var state = what(report);
        standing(state, changed.standing());
        return Optional.of(state.setMeta(Meta.PENDING)
                .setCaseId(file.id())
                .setStageSince(since)
                .setFindingsCount(file.verification().findings())
                .setOpenFindingsCount(file.verification().openFindings())
                .setOpenQueryId(NextSteps.openQueryOf(file))
                .setInvoices(invoices(file))
                .build());
    }

    private static CaseState.Builder what(ReportFacts report) {
        return CaseState.newBuilder()
                .setReportNumber(report.number())
                .setReportVersion(report.version())
                .setPerformerId(report.performerId())
                .setSignerId(report.signerId())
                .setBillToId(report.billToId())
                .setSponsorId(report.sponsorId())
                .setOrderReference(report.orderReference())
                .setContractId(report.contractId())
                .setAsset(new Asset(report.assetId(), report.assetSerial(), report.assetModel()))
                .setInterventionType(report.interventionType())
                .setServiceFrom(report.serviceFrom())
                .setServiceTo(report.serviceTo())
                .setZone(report.zone())
                .setCountry(report.country());
    }

    private static void standing(CaseState.Builder state, Standing standing) {
        var next = standing.next();
        state.setStage(standing.stage())
                .setStages(standing.reached().stream()
                        .map(one -> new StageReached(one.stage(), one.at()))
                        .toList())
                .setNextActor(next.actor())
                .setNextActorId(next.actorId())
                .setNextActionKey(next.actionKey())
                .setNextDate(next.date())
                .setOverdue(standing.isOverdue())
                .setAmounts(amounts(standing.money()));
    }

    static List<CaseMoney> amounts(Map<String, Standing.Money> money) {
        return money.entrySet().stream()
                .map(one -> money(one.getKey(), one.getValue()))
                .toList();
    }

    private static CaseMoney money(String currency, Standing.Money money) {
        return new CaseMoney(
                amount(money.billed(), currency),
                amount(money.credited(), currency),
                amount(money.paid(), currency),
                amount(money.open(), currency));
    }

    private static List<CaseInvoice> invoices(CaseFile file) {
        return file.invoices().values().stream()
                .filter(InvoiceFacts::isIssued)
                .map(CaseStates::invoice)
                .toList();
    }

    private static CaseInvoice invoice(InvoiceFacts invoice) {
        var billing = invoice.billing();
        var currency = Objects.requireNonNull(billing.currency());
        return new CaseInvoice(
                invoice.invoiceId(),
                Objects.requireNonNull(billing.number()),
                Objects.requireNonNull(billing.payerId()),
                Objects.requireNonNull(billing.dueDate()),
                amount(billing.billed(), currency),
                amount(billing.open(), currency),
                invoice.dunning().level());
    }

    private static MoneyAmount amount(BigDecimal amount, String currency) {
        return new MoneyAmount(Decimals.amount(amount), currency);
    }
}
