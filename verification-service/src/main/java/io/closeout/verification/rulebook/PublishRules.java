package io.closeout.verification.rulebook;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.policy.PolicyFault;
import io.closeout.verification.rules.NetworkRules;
import io.closeout.verification.rules.Overlaid;
import io.closeout.verification.rules.OverlayReader;
import io.closeout.verification.rules.PublishedDocument;
import io.closeout.verification.rules.PublishedDocument.Kind;
import io.closeout.verification.rules.PublishedRules;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleOverlay;
import io.closeout.verification.rules.RuleSetReader;
import io.closeout.verification.rules.RuleTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a rule set or an overlay of a network in force, or says line by line why not. A dry run keeps nothing. */
@ApplicationScoped
class PublishRules {

    private static final String FILE = "body";
    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_REASON = 500;

    private final RuleBook ruleBook;
    private final PublishedRules published;
    private final RulesChanged changed;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    PublishRules(
            RuleBook ruleBook,
            PublishedRules published,
            RulesChanged changed,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.published = published;
        this.changed = changed;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Publication set(byte[] document, boolean dryRun, @Nullable String reason) {
        var set = RuleSetReader.read(FILE, one(document));
        var faults = new ArrayList<>(RuleTexts.faults(set));
        var before = takeTurn();
        var rules = ruleBook.with(before);
        if (rules.sets().version(set.id(), set.version()).isPresent()) {
            faults.add(new PolicyFault(FILE, "version %s of %s exists already".formatted(set.version(), set.id())));
        }
        faults.addAll(Overlaid.faults(set, rules.of(set.id())));
        refuse(faults);
        var previous = rules.sets().ofId(set.id()).stream().findFirst();
        return publish(
                new Draft(Kind.SET, set.id(), set.version(), set.sha256(), set.text()),
                before,
                dryRun,
                reason,
                previous.map(old -> Comparison.of(old, set)).orElse(null));
    }

    @Transactional
    Publication overlay(byte[] document, boolean dryRun, @Nullable String reason) {
        var overlay = OverlayReader.read(FILE, one(document));
        var before = takeTurn();
        refuse(faults(overlay, ruleBook.with(before)));
        return publish(
                new Draft(
                        Kind.OVERLAY,
                        overlay.id(),
                        String.valueOf(overlay.version()),
                        overlay.sha256(),
                        overlay.text()),
                before,
                dryRun,
                reason,
                null);
    }

    /** It has to stay within the bounds of the newest version; older ones are for work of the past. */
    private static List<PolicyFault> faults(RuleOverlay overlay, NetworkRules rules) {
        var base = rules.sets().ofId(overlay.base()).stream().findFirst();
        if (base.isEmpty()) {
            return List.of(new PolicyFault(FILE, "there is no rule set " + overlay.base()));
        }
        var all = new ArrayList<>(rules.of(overlay.base()));
        all.add(overlay);
        return Overlaid.faults(base.get(), all);
    }

    private Publication publish(
            Draft draft,
            List<PublishedDocument> before,
            boolean dryRun,
            @Nullable String reason,
            @Nullable Comparison comparison) {
        var document = new PublishedDocument(
                draft.kind(),
                draft.id(),
                draft.version(),
                draft.sha256(),
                draft.text(),
                required(reason, dryRun),
                actor.actor(),
                clock.instant(),
                null);
        var all = new ArrayList<>(before);
        all.add(document);
        var after = ruleBook.with(all);
        var answer = new Publication(DocumentView.of(document), dryRun, comparison, after.deviations());
        if (dryRun) {
            // Leaves by the way of a refusal, so that neither a row nor the answer of this key stays behind.
            throw new WebApplicationException(Response.ok(answer).build());
        }
        published.add(document);
        changed.afterCommit();
        audit.record("rules.publish", subject(document), null, DocumentView.of(document), document.reason());
        return answer;
    }

    private record Draft(Kind kind, String id, String version, String sha256, String text) {}

    /** Whoever publishes for the same network waits here, so that two cannot contradict each other unseen. */
    private List<PublishedDocument> takeTurn() {
        published.change();
        return published.all();
    }

    private static void refuse(List<PolicyFault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(422, "rules-refused", "These rules cannot be used")
                    .withErrors(faults.stream()
                            .map(fault -> new Problem.Fault(fault.where(), fault.what()))
                            .toList()));
        }
    }

    private static byte[] one(byte[] document) {
        if (document.length > LARGEST) {
            throw ProblemException.badRequest("A document of rules has at most 256 KiB.");
        }
        if (!RuleSetReader.isOneDocument(document)) {
            throw ProblemException.badRequest("Publish one document at a time.");
        }
        return document;
    }

    private static String required(@Nullable String reason, boolean dryRun) {
        if (reason == null || reason.isBlank()) {
            if (dryRun) {
                return "";
            }
            throw ProblemException.unprocessable(
                    "reason-required", "This decision needs a reason", "Say in reason why the rules change.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.badRequest("A reason has at most 500 characters.");
        }
        return reason.strip();
    }

    static String subject(PublishedDocument document) {
        return "%s:%s:%s"
                .formatted(
                        document.kind() == Kind.SET ? "rule-set" : "rule-overlay", document.id(), document.version());
    }
}
