package io.closeout.report.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportChange;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.Question;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.ReportRejected;
import io.closeout.events.verification.ReportVerified;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a history tells of an event below its sentence: what was checked, asked, corrected, billed, paid, reminded. */
final class EventFacts {

    private static final int MOST = 20;

    /** The customer's own number is not for everybody; that it changed is in the versions. */
    private static final Set<String> UNSAID = Set.of("/orderReference", "/contentSha256", "/signature", "/signedAt");

    private EventFacts() {}

    static List<Fact> of(UUID caseId, SpecificRecord event) {
        return switch (event) {
            case ReportSigned one ->
                List.of(Fact.of(
                        "signed",
                        one.getLines().size(),
                        one.getAttachments().size(),
                        one.getSignature().getMethod()));
            case ReportAmended one -> amended(one);
            case ReportWithdrawn one -> List.of(Fact.of("reason", one.getReasonKey()));
            case QueryAnswered one ->
                List.of(Fact.of("answers", one.getAnswers().size()));
            case ReportQueried one -> queried(one);
            case ReportVerified one -> verified(one);
            case ReportRejected one -> rejected(one);
            default -> {
                var ofDialogue = DialogueFacts.of(event);
                yield ofDialogue.isEmpty() ? ofMoney(caseId, event) : ofDialogue;
            }
        };
    }

    private static List<Fact> ofMoney(UUID caseId, SpecificRecord event) {
        return switch (event) {
            case InvoiceIssued one -> List.of(Fact.of("due", one.getDueDate()));
            case InvoiceIssueBlocked one ->
                one.getReasons().stream()
                        .limit(MOST)
                        .map(reason -> Fact.of("missing", reason.getReasonKey()))
                        .toList();
            case CreditNoteIssued one -> List.of(Fact.of("reason", one.getReasonKey()));
            case InvoiceDisputed one ->
                List.of(Fact.of("reason", one.getReasonKey()), money("disputed-now", one.getDisputed()));
            case DisputeResolved one -> List.of(Fact.of("dispute-end", one.getEnd()));
            case PaymentAllocated one -> {
                var share = InvoiceFacts.shareOf(caseId, one.getCases());
                yield share == null ? List.of() : List.of(money("left", share.getOpen()));
            }
            default -> ofDunning(event);
        };
    }

    private static List<Fact> ofDunning(SpecificRecord event) {
        return switch (event) {
            case PaymentOverdue one ->
                List.of(Fact.of("days-overdue", one.getDaysOverdue()), money("open-then", one.getOpenBalance()));
            case ReminderSent one ->
                some(
                        Fact.of("channel", one.getChannel()),
                        money("open-then", one.getOpenBalance()),
                        optional("next-level", one.getNextLevelOn()));
            case ReminderSuppressed one ->
                some(Fact.of("held", one.getReason()), optional("resumes", one.getResumesOn()));
            default -> List.of();
        };
    }

    private static List<Fact> amended(ReportAmended event) {
        var facts = new ArrayList<>(List.of(Fact.of("reason", event.getReasonKey())));
        event.getChanges().stream()
                .filter(change -> UNSAID.stream().noneMatch(change.getPath()::startsWith))
                .limit(MOST)
                .map(EventFacts::change)
                .forEach(facts::add);
        return facts;
    }

    private static Fact change(ReportChange change) {
        return Fact.of("change", change.getPath(), text(change.getBefore()), text(change.getAfter()));
    }

    /** Longer values are for the page that compares versions. */
    private static String text(@Nullable String json) {
        var longest = 80;
        if (json == null) {
            return "";
        }
        return json.length() <= longest ? json : json.substring(0, longest) + "…";
    }

    private static List<Fact> queried(ReportQueried event) {
        var questions = event.getQuestions().stream().limit(MOST).map(EventFacts::question);
        return Stream.concat(questions, Stream.ofNullable(optional("answer-by", event.getAnswerBy())))
                .toList();
    }

    private static Fact question(Question question) {
        return Fact.of("question", rule(question.getRuleId(), question.getMessageKey()), line(question.getLineId()));
    }

    private static String rule(@Nullable String ruleId, String messageKey) {
        return ruleId == null ? messageKey : ruleId;
    }

    private static String line(@Nullable String lineId) {
        return lineId == null ? "" : lineId;
    }

    private static List<Fact> verified(ReportVerified event) {
        var facts = new ArrayList<Fact>();
        var ruleSet = event.getRuleSet();
        facts.add(Fact.of("checks", event.getChecksPerformed(), ruleSet.getId(), ruleSet.getVersion()));
        facts.addAll(findings(event.getFindings()));
        corrected(event).forEach(facts::add);
        return facts;
    }

    private static List<Fact> rejected(ReportRejected event) {
        var facts = new ArrayList<Fact>();
        var ruleSet = event.getRuleSet();
        facts.add(Fact.of("reason", event.getReasonKey()));
        facts.add(Fact.of(event.getCorrectable() ? "correctable" : "final"));
        facts.add(Fact.of("checks", event.getChecksPerformed(), ruleSet.getId(), ruleSet.getVersion()));
        facts.addAll(findings(event.getFindings()));
        return facts;
    }

    static List<Fact> findings(List<Finding> findings) {
        return Stream.concat(
                        Stream.of(Fact.of("findings", findings.size())),
                        findings.stream()
                                .limit(MOST)
                                .map(one ->
                                        Fact.of("finding", one.getRuleId(), one.getOutcome(), line(one.getLineId()))))
                .toList();
    }

    /** A payer's share does not divide a line, a purpose does: what the warranty and the customer pay adds up. */
    private static Stream<Fact> corrected(ReportVerified event) {
        var reported = new LinkedHashMap<String, ChargeLine>();
        event.getCharges().stream()
                .flatMap(charge -> charge.getLines().stream())
                .forEach(line -> reported.putIfAbsent(line.getLineId(), line));
        var approved = event.getCharges().stream()
                .collect(groupingBy(
                        charge -> charge.getPurpose(),
                        mapping(charge -> byLine(charge.getLines()), reducing(Map.of(), EventFacts::larger))));
        return reported.values().stream().limit(MOST).flatMap(line -> {
            var sum = approved.values().stream()
                    .map(lines -> lines.getOrDefault(line.getLineId(), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var said = line.getQuantity();
            return sum.compareTo(said.getAmount()) == 0
                    ? Stream.empty()
                    : Stream.of(
                            Fact.of("corrected", line.getText(), plain(said.getAmount()), plain(sum), said.getUnit()));
        });
    }

    private static Map<String, BigDecimal> byLine(List<ChargeLine> lines) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        lines.forEach(
                line -> amounts.put(line.getLineId(), line.getApprovedQuantity().getAmount()));
        return amounts;
    }

    private static Map<String, BigDecimal> larger(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        var largest = new LinkedHashMap<>(one);
        other.forEach((line, amount) -> largest.merge(line, amount, BigDecimal::max));
        return largest;
    }

    private static Fact money(String key, MoneyAmount money) {
        return Fact.of(key, plain(money.getAmount()), money.getCurrency());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Fact optional(String key, @Nullable Object value) {
        return value == null ? null : Fact.of(key, value);
    }

    private static List<Fact> some(@Nullable Fact... facts) {
        return Stream.of(facts).filter(fact -> fact != null).toList();
    }
}
