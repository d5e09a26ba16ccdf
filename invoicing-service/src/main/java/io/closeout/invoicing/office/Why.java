package io.closeout.invoicing.office;

import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.issuing.BilledDecisions;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.invoicing.office.WhySheet.Approval;
import io.closeout.invoicing.office.WhySheet.Found;
import io.closeout.invoicing.office.WhySheet.Step;
import io.closeout.invoicing.office.WhySheet.Variable;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a line: its stored explanation, the policies of its day, and the decision behind it. */
@ApplicationScoped
class Why {

    private static final Map<String, List<String>> VARIABLES = Map.of(
            "line.labour", List.of("labour."),
            "line.overtime", List.of("labour.", "overtime."),
            "line.travel", List.of("travel."),
            "line.travelTime", List.of("travel.", "labour.step"),
            "line.travelZone", List.of("travel."),
            "line.part", List.of("part."),
            "line.callOut", List.of("callOut."));

    private final Invoices invoices;
    private final Visibility visibility;
    private final Tariffs tariffs;
    private final BilledDecisions decisions;
    private final Page page;

    Why(Invoices invoices, Visibility visibility, Tariffs tariffs, BilledDecisions decisions, Page page) {
        this.invoices = invoices;
        this.visibility = visibility;
        this.tariffs = tariffs;
        this.decisions = decisions;
        this.page = page;
    }

    /** @throws ProblemException (404) for a line that is not there, or not for this reader */
    WhySheet of(UUID invoiceId, int lineNo) {
        var document = invoices.findByIdOptional(invoiceId)
                .filter(visibility::includes)
                .orElseThrow(ProblemException::notFound)
                .document();
        return document.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .map(line -> of(document, line))
                .orElseThrow(ProblemException::notFound);
    }

    private WhySheet of(DocumentContent document, DocumentLine line) {
        var words = new DocumentWords(page.locale(), document.currency());
        var group = document.taxGroups().stream()
                .filter(one ->
                        one.category().equals(line.taxCategory()) && one.rate().compareTo(line.taxRate()) == 0)
                .findFirst();
        return new WhySheet(
                document,
                line,
                words,
                policy(document, line),
                approval(document, line).orElse(null),
                group.orElse(null));
    }

    private List<Variable> policy(DocumentContent document, DocumentLine line) {
        var subject = document.subjects().stream()
                .filter(one -> line.caseId().equals(one.caseId()))
                .findFirst();
        if (subject.isEmpty()) {
            return List.of();
        }
        var scopes = scopes(document, subject.get());
        var wanted = VARIABLES.getOrDefault(line.textKey(), List.of());
        var book = tariffs.book();
        return book.catalogue().variables().stream()
                .map(variable -> variable.name())
                .filter(name -> wanted.stream().anyMatch(name::startsWith))
                .map(name -> new Variable(
                        name, steps(book, scopes, name, subject.get().serviceTo())))
                .toList();
    }

    private static List<Scope> scopes(DocumentContent document, Subject subject) {
        var country = document.seller().country();
        var station = document.seller().id().toString();
        var scopes = new ArrayList<>(List.of(Scope.EU, Scope.country(country), Scope.station(country, station)));
        if (subject.contractId() != null) {
            scopes.add(Scope.contract(country, station, subject.contractId()));
        }
        return scopes;
    }

    /** What each level makes of a variable; levels that say nothing are left out. */
    private static List<Step> steps(PolicyBook book, List<Scope> scopes, String name, LocalDate day) {
        var deciding = book.resolve(scopes.getLast(), day).of(name);
        var steps = new ArrayList<Step>();
        for (var scope : scopes) {
            var value = book.resolve(scope, day).of(name);
            var source = value.source();
            if (steps.isEmpty() || !isFrom(steps.getLast(), source.policyId(), source.version())) {
                steps.add(new Step(
                        source.level().name(),
                        value.value().toString(),
                        source.policyId(),
                        source.version(),
                        source.equals(deciding.source())));
            }
        }
        return steps;
    }

    private static boolean isFrom(Step step, String policyId, int version) {
        return step.policyId().equals(policyId) && step.version() == version;
    }

    private Optional<Approval> approval(DocumentContent document, DocumentLine line) {
        var lineId = line.sourceLineId();
        return document.sources().stream()
                .filter(source -> source.caseId().equals(line.caseId())
                        && (line.purpose() == null || source.purpose().equals(line.purpose())))
                .findFirst()
                .flatMap(source -> decisions
                        .of(source.verificationId())
                        .flatMap(decision -> chargeLine(
                                        decision, source.chargeId().toString(), lineId)
                                .map(charged -> approval(decision, charged))));
    }

    private static Optional<ChargeLine> chargeLine(ReportVerified decision, String chargeId, @Nullable String lineId) {
        return decision.getCharges().stream()
                .filter(charge -> charge.getChargeId().toString().equals(chargeId))
                .flatMap(charge -> charge.getLines().stream())
                .filter(line -> line.getLineId().equals(lineId))
                .findFirst();
    }

    private static Approval approval(ReportVerified decision, ChargeLine line) {
        var findings = decision.getFindings().stream()
                .filter(finding -> line.getLineId().equals(finding.getLineId()))
                .map(finding -> new Found(
                        finding.getRuleId(),
                        finding.getSeverity().name(),
                        finding.getOutcome().name()))
                .toList();
        return new Approval(
                plain(line.getQuantity().getAmount()),
                plain(line.getApprovedQuantity().getAmount()),
                line.getQuantity().getUnit(),
                line.getCoverage().name(),
                line.getClauseId(),
                decision.getMode().name(),
                decision.getRuleSet().getId() + " " + decision.getRuleSet().getVersion(),
                findings);
    }

    private static BigDecimal plain(BigDecimal quantity) {
        var stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
