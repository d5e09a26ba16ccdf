package io.closeout.report.casefile;

import io.closeout.events.caseflow.NextActor;
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

    private NextStep verification() {
        var facts = file.verification();
        var aftermath = report.aftermath();
        if (isQueryOpen()) {
            return NextStep.of(NextActor.PERFORMER, report.performerId(), "case.next.answer-query")
                    .by(facts.answerBy());
        }
        var from = latest(latest(report.signedAt(), aftermath.answeredAt()), aftermath.amendedAt());
        return NextStep.of(NextActor.VERIFIER, null, "case.next.verify").by(day(from, targets.verifyWithinDays()));
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
