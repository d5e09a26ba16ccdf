package io.closeout.report.casefile;

import io.closeout.events.Decimals;
import io.closeout.events.Meta;
import io.closeout.events.caseflow.CaseClosed;
import io.closeout.events.caseflow.CaseCycleMeasured;
import io.closeout.events.caseflow.CaseReopened;
import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.common.MoneyAmount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Notices the one event by which a case closes or opens again. Every event is looked at, so it makes no difference which
 * of them travel in one chunk, and an event that changes neither says nothing.
 */
final class Milestones {

    private Milestones() {}

    /** What is to be said, with the time of the change in the business. */
    record Milestone(SpecificRecord event, Instant at) {}

    static @Nullable Instant closedAt(CaseFile file) {
        return closing(file).map(Progress::since).orElse(null);
    }

    /**
     * Compares a case after an event with what is known of it.
     *
     * @param closedAt when it closed, as far as was said; null if it is known as open
     * @param at when the event happened
     */
    static List<Milestone> between(@Nullable Instant closedAt, CaseFile after, Instant at) {
        var closing = closing(after);
        if (closedAt == null) {
            return closing.map(progress -> closed(after, progress)).orElse(List.of());
        }
        return closing.isPresent() || after.report() == null ? List.of() : List.of(reopened(after, closedAt, at));
    }

    private static Optional<Progress> closing(CaseFile file) {
        return Progress.of(file).filter(progress -> progress.stage() == CaseStage.CLOSED);
    }

    private static List<Milestone> closed(CaseFile file, Progress progress) {
        var closedAt = progress.since();
        var report = progress.report();
        var closed = CaseClosed.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(file.id())
                .setReportNumber(report.number())
                .setReportVersion(report.version())
                .setPerformerId(report.performerId())
                .setSignerId(report.signerId())
                .setBillToId(report.billToId())
                .setSponsorId(report.sponsorId())
                .setClosedAt(closedAt)
                .setAmounts(CaseStates.amounts(Standing.money(file)))
                .build();
        var cycle = Cycle.of(file).orElseThrow();
        return List.of(new Milestone(closed, closedAt), new Milestone(measured(file, cycle, closedAt), closedAt));
    }

    private static Milestone reopened(CaseFile file, Instant closedAt, Instant at) {
        var progress = Progress.of(file).orElseThrow();
        var report = progress.report();
        var reopened = CaseReopened.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(file.id())
                .setReportNumber(report.number())
                .setReportVersion(report.version())
                .setPerformerId(report.performerId())
                .setSignerId(report.signerId())
                .setBillToId(report.billToId())
                .setSponsorId(report.sponsorId())
                .setClosedAt(closedAt)
                .setReopenedAt(at)
                .setStage(progress.stage())
                .setAmounts(CaseStates.amounts(Standing.money(file)))
                .build();
        return new Milestone(reopened, at);
    }

    private static CaseCycleMeasured measured(CaseFile file, Cycle cycle, Instant closedAt) {
        var report = cycle.report();
        return CaseCycleMeasured.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(file.id())
                .setPerformerId(report.performerId())
                .setSponsorId(report.sponsorId())
                .setCountry(report.country())
                .setInterventionType(report.interventionType())
                .setSignedAt(report.signedAt())
                .setVerifiedAt(cycle.verifiedAt())
                .setIssuedAt(cycle.issuedAt())
                .setSettledAt(cycle.settledAt())
                .setClosedAt(closedAt)
                .setSignedToVerifiedSeconds(cycle.signedToVerified())
                .setVerifiedToIssuedSeconds(cycle.verifiedToIssued())
                .setIssuedToSettledSeconds(cycle.issuedToSettled())
                .setFirstPass(cycle.firstPass())
                .setDisputed(cycle.isDisputed())
                .setBilled(billed(file))
                .build();
    }

    private static List<MoneyAmount> billed(CaseFile file) {
        return Standing.money(file).entrySet().stream()
                .map(one -> new MoneyAmount(Decimals.amount(one.getValue().billed()), one.getKey()))
                .toList();
    }
}
