package io.closeout.report.casefile;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.NextActor;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.report.casefile.Dialogue.Alarm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who is next in a case. */
final class NextSteps {

    private final CaseFile file;
    private final ReportFacts report;
    private final Targets targets;

    private NextSteps(CaseFile file, ReportFacts report, Targets targets) {
        this.file = file;
        this.report = report;
        this.targets = targets;
    }

    static NextStep of(CaseFile file, Progress progress, Targets targets) {
        var steps = new NextSteps(file, progress.report(), targets);
        return switch (progress.stage()) {
            case OPEN -> NextStep.of(NextActor.SIGNER, steps.report.signerId(), "case.next.sign");
            case SIGNED, IN_VERIFICATION -> steps.verification();
            case VERIFIED -> steps.issue();
            case INVOICED -> steps.pay();
            case SETTLED -> NextStep.of(NextActor.ISSUER, null, "case.next.issue-rest");
            case REJECTED -> steps.correct();
            case WITHDRAWN -> steps.credit();
            default -> NextStep.NONE;
        };
    }

    /** In the order in which one stands in the way of the other. */
    private NextStep verification() {
        var facts = file.verification();
        if (isQueryOpen()) {
            return station("case.next.answer-query", facts.answerBy());
        }
        var dialogue = facts.dialogue();
        var proposal = dialogue.proposal();
        if (proposal != null && isInForce(proposal.version())) {
            return station("case.next.answer-correction", proposal.answerBy());
        }
        var window = dialogue.window();
        if (window != null && isInForce(window.version())) {
            return station("case.next.adjust", day(window.closesAt(), 0));
        }
        return NextStep.of(NextActor.VERIFIER, null, "case.next.verify").by(verifyBy());
    }

    private NextStep station(String actionKey, @Nullable LocalDate by) {
        var alarm = alarm();
        return NextStep.of(NextActor.PERFORMER, report.performerId(), actionKey)
                .by(by == null && alarm != null ? day(alarm.dueAt(), 0) : by);
    }

    /** A clock knows better than our target when the answer is due. */
    private @Nullable LocalDate verifyBy() {
        var alarm = alarm();
        if (alarm != null) {
            return day(alarm.dueAt(), 0);
        }
        var aftermath = report.aftermath();
        var from = latest(latest(report.signedAt(), aftermath.answeredAt()), aftermath.amendedAt());
        return day(from, targets.verifyWithinDays());
    }

    /** The alarm of a clock that waits for the answer that is awaited now; null once it came. */
    static @Nullable Alarm alarmOf(CaseFile file, Progress progress, Targets targets) {
        return progress.stage() == CaseStage.WITHDRAWN ? null : new NextSteps(file, progress.report(), targets).alarm();
    }

    private @Nullable Alarm alarm() {
        var alarm = file.verification().dialogue().alarm();
        return alarm != null && alarm.awaited() == awaited() && isInForce(alarm.version()) ? alarm : null;
    }

    private AwaitedAnswer awaited() {
        if (isQueryOpen()) {
            return AwaitedAnswer.QUERY;
        }
        var proposal = file.verification().dialogue().proposal();
        return proposal != null && isInForce(proposal.version()) ? AwaitedAnswer.CORRECTION : AwaitedAnswer.DECISION;
    }

    private boolean isInForce(int version) {
        return version >= report.version();
    }

    boolean isQueryOpen() {
        var query = file.verification().queryId();
        return query != null && !query.equals(report.aftermath().answeredQueryId());
    }

    /** The query that waits for the station. */
    static @Nullable UUID openQueryOf(CaseFile file) {
        var query = file.verification().queryId();
        var report = file.report();
        var answered = report == null ? null : report.aftermath().answeredQueryId();
        return Objects.equals(query, answered) ? null : query;
    }

    private NextStep issue() {
        return file.invoices().values().stream()
                .filter(InvoiceFacts::isBlocked)
                .findFirst()
                .map(blocked -> complete(blocked.billing()))
                .orElseGet(() -> NextStep.of(NextActor.ISSUER, null, "case.next.issue-invoice")
                        .by(day(file.verification().decidedAt(), targets.issueWithinDays())));
    }

    private NextStep complete(InvoiceFacts.Billing blocked) {
        var actorId = blocked.blockedActorId();
        var actor = NextActor.ISSUER;
        if (report.performerId().equals(actorId)) {
            actor = NextActor.PERFORMER;
        } else if (actorId != null && actorId.equals(blocked.payerId())) {
            actor = NextActor.PAYER;
        }
        return NextStep.of(actor, actorId, "case.next.complete-details");
    }

    private NextStep pay() {
        return file.invoices().values().stream()
                .filter(InvoiceFacts::isOpen)
                .map(InvoiceFacts::billing)
                .min(Comparator.comparing(
                        InvoiceFacts.Billing::dueDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .map(first -> NextStep.of(NextActor.PAYER, first.payerId(), "case.next.pay")
                        .by(first.dueDate()))
                .orElse(NextStep.NONE);
    }

    private NextStep correct() {
        return file.verification().correctable()
                ? NextStep.of(NextActor.PERFORMER, report.performerId(), "case.next.amend")
                : NextStep.NONE;
    }

    private NextStep credit() {
        return file.invoices().values().stream().anyMatch(InvoiceFacts::isOpen)
                ? NextStep.of(NextActor.ISSUER, null, "case.next.credit")
                : NextStep.NONE;
    }

    private @Nullable LocalDate day(@Nullable Instant from, int days) {
        return from == null
                ? null
                : LocalDate.ofInstant(from, ZoneId.of(report.zone())).plusDays(days);
    }

    private static Instant latest(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
