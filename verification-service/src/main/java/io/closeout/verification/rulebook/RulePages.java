package io.closeout.verification.rulebook;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.wording.FactWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Predicate;

/** Shows everybody who is checked what is checked, and why, with limits and examples. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office", "auditor", "manufacturer", "station", "technician"})
public class RulePages {

    private final RuleBook ruleBook;
    private final RuleExamples examples;
    private final Readers readers;
    private final Page page;

    RulePages(RuleBook ruleBook, RuleExamples examples, Readers readers, Page page) {
        this.ruleBook = ruleBook;
        this.examples = examples;
        this.readers = readers;
        this.page = page;
    }

    /** The newest version of each rule set, the older ones, and what is set over them. */
    record Rules(List<RuleSetView> sets, List<RuleSetView> older, List<OverlayView> overlays, RuleWords t)
            implements TemplateInstance {}

    /** One rule. */
    record RulePage(RulePageView it, RuleSetView set, RuleWords t) implements TemplateInstance {}

    @GET
    public TemplateInstance rules() {
        var rules = ruleBook.current();
        var newest = rules.sets().newest();
        return new Rules(
                newest.stream().map(RuleSetView::of).toList(),
                rules.sets().all().stream()
                        .filter(Predicate.not(newest::contains))
                        .map(RuleSetView::of)
                        .toList(),
                rules.overlays().stream()
                        .filter(readers::maySee)
                        .map(OverlayView::of)
                        .toList(),
                words());
    }

    @GET
    @Path("/{ruleId}")
    public TemplateInstance rule(String ruleId) {
        var set = ruleBook.current().sets().newest().stream()
                .filter(one -> one.rule(ruleId).isPresent())
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var rule = set.rule(ruleId).orElseThrow();
        return new RulePage(view(set, rule, words()), RuleSetView.of(set), words());
    }

    private RulePageView view(RuleSet set, Rule rule, RuleWords words) {
        var rules = ruleBook.current();
        var locale = words.locale();
        return new RulePageView(
                RuleSetView.RuleView.of(rule),
                rule.words().stream().map(word -> FactWords.name(locale, word)).toList(),
                RulePageView.limits(rule, words),
                RulePageView.moved(rules.of(set.id()).stream().filter(readers::maySee), rule, words),
                examples.of(rule, locale),
                examples.says(rule, locale),
                RulePageView.history(rules, set, rule.id()));
    }

    private RuleWords words() {
        return new RuleWords(page.locale());
    }
}
