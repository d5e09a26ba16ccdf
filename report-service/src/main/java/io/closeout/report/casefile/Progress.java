package io.closeout.report.casefile;

import static io.closeout.events.caseflow.CaseStage.CLOSED;
import static io.closeout.events.caseflow.CaseStage.INVOICED;
import static io.closeout.events.caseflow.CaseStage.IN_VERIFICATION;
import static io.closeout.events.caseflow.CaseStage.OPEN;
import static io.closeout.events.caseflow.CaseStage.REJECTED;
import static io.closeout.events.caseflow.CaseStage.SETTLED;
import static io.closeout.events.caseflow.CaseStage.SIGNED;
import static io.closeout.events.caseflow.CaseStage.VERIFIED;
import static io.closeout.events.caseflow.CaseStage.WITHDRAWN;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.report.casefile.VerificationFacts.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a case stands and how it came there, read off its facts. */
final class Progress {

    private final ReportFacts report;
    private final VerificationFacts verification;
    private final List<InvoiceFacts> issued;

    /** A stage with the time at which it was reached. */
    record Reached(CaseStage stage, Instant at) {}

    private Progress(ReportFacts report, CaseFile file) {
        this.report = report;
        this.verification = file.verification();
        this.issued =
                file.invoices().values().stream().filter(InvoiceFacts::isIssued).toList();
    }

    /** Empty until the report is known: before that, a case is only a rumour from other topics. */
    static Optional<Progress> of(CaseFile file) {
        return Optional.ofNullable(file.report()).map(report -> new Progress(report, file));
    }

    CaseStage stage() {
        if (report.aftermath().withdrawnAt() != null) {
            return WITHDRAWN;
        }
        if (issued.isEmpty()) {
            return stageBeforeInvoice();
        }
        if (issued.stream().anyMatch(InvoiceFacts::isOpen)) {
            return INVOICED;
        }
        return isBilledWhole() ? CLOSED : SETTLED;
    }

    private CaseStage stageBeforeInvoice() {
        if (isDecided()) {
            return verification.decision() == Decision.VERIFIED ? stageWhenVerified() : REJECTED;
        }
        if (report.version() == 0) {
            return OPEN;
        }
        return talkedAt() != null || verification.decidedAt() != null ? IN_VERIFICATION : SIGNED;
    }

    /** Where nothing is to be billed, nothing is left to wait for. */
    private CaseStage stageWhenVerified() {
        return verification.charges() == 0 ? CLOSED : VERIFIED;
    }

    /** A decision on an older version than the one in force is no longer one. */
    boolean isDecided() {
        return verification.decision() != null && verification.decidedVersion() >= report.version();
    }

    boolean isBilledWhole() {
        var billed = issued.stream().mapToInt(one -> one.billing().charges()).sum();
        return verification.decision() == Decision.VERIFIED && billed >= verification.charges();
    }

    Instant since() {
        return reached().getLast().at();
    }

    /** In the order of the stages; the current one is the last. */
    List<Reached> reached() {
        var stage = stage();
        var reached = new ArrayList<Reached>();
        add(reached, SIGNED, report.version() == 0 ? null : report.signedAt());
        add(reached, IN_VERIFICATION, verificationStarted());
        if (isDecided()) {
            add(reached, verification.decision() == Decision.VERIFIED ? VERIFIED : REJECTED, verification.decidedAt());
        }
        add(reached, INVOICED, firstIssue());
        if (stage == SETTLED || stage == CLOSED) {
            add(reached, SETTLED, lastSettlement());
        }
        if (stage == CLOSED) {
            add(reached, CLOSED, latest(lastSettlement(), verification.decidedAt()));
        }
        if (stage == WITHDRAWN) {
            add(reached, WITHDRAWN, report.aftermath().withdrawnAt());
        }
        if (reached.isEmpty() || reached.getLast().stage() != stage) {
            reached.add(new Reached(
                    stage, latest(report.signedAt(), report.aftermath().amendedAt())));
        }
        return reached;
    }

    private static void add(List<Reached> reached, CaseStage stage, @Nullable Instant at) {
        if (at != null) {
            reached.add(new Reached(stage, at));
        }
    }

    private @Nullable Instant verificationStarted() {
        var reopened = !isDecided() && verification.decidedAt() != null
                ? report.aftermath().amendedAt()
                : null;
        return reopened == null ? talkedAt() : reopened;
    }

    /** When the verification had something to ask or to say for the first time. */
    private @Nullable Instant talkedAt() {
        var dialogue = verification.dialogue();
        return Stream.of(
                        Optional.ofNullable(verification.queriedAt()),
                        Optional.ofNullable(dialogue.windowAt()),
                        Optional.ofNullable(dialogue.proposedAt()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Nullable
    Instant firstIssue() {
        return issued.stream()
                .flatMap(one -> Stream.ofNullable(one.billing().issuedAt()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Nullable
    Instant lastSettlement() {
        return issued.stream()
                .flatMap(one -> Stream.ofNullable(one.billing().settledAt()))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Instant latest(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    ReportFacts report() {
        return report;
    }
}
