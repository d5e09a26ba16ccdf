package io.closeout.verification.rulebook;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.rules.PublishedDocument;
import io.closeout.verification.rules.PublishedDocument.Kind;
import io.closeout.verification.rules.PublishedRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Ends a rule set or an overlay from a day on; what was decided by it stays, and what it replaced speaks again. */
@ApplicationScoped
class RetireRules {

    private final PublishedRules published;
    private final RulesChanged changed;
    private final Audit audit;
    private final Clock clock;

    RetireRules(PublishedRules published, RulesChanged changed, Audit audit, Clock clock) {
        this.published = published;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DocumentView from(Kind kind, String id, String version, RetirementRequest request) {
        published.change();
        var document = published.all().stream()
                .filter(one -> one.kind() == kind
                        && one.id().equals(id)
                        && one.version().equals(version))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        require(document, request.from());
        published.retire(document, request.from());
        changed.afterCommit();
        var after = DocumentView.of(document.retired(request.from()));
        audit.record(
                "rules.retire",
                PublishRules.subject(document),
                DocumentView.of(document),
                after,
                request.reason().strip());
        return after;
    }

    private void require(PublishedDocument document, LocalDate from) {
        if (document.retiredFrom() != null) {
            throw ProblemException.conflict(
                    "rules-retired",
                    "These rules have ended already",
                    "Publish a new version to put something in force again.");
        }
        if (from.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw ProblemException.unprocessable(
                    "retirement-in-the-past",
                    "Rules end today or later",
                    "What was in force on a past day stays in force for work of that day.");
        }
    }
}
