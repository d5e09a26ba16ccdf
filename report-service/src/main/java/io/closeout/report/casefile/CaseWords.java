package io.closeout.report.casefile;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.report.reach.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The words of the case pages in the reader's language, as {@code {cdi:cases.…}} in templates. */
@Named("cases")
@ApplicationScoped
public class CaseWords {

    private static final Phrases WORDS = Phrases.beside(CaseWords.class, "words");
    private static final Set<CaseStage> GOOD = Set.of(CaseStage.SETTLED, CaseStage.CLOSED);
    private static final Set<CaseStage> WRONG = Set.of(CaseStage.REJECTED, CaseStage.WITHDRAWN);

    private static final List<CaseStage> STAGES = List.of(
            CaseStage.SIGNED,
            CaseStage.IN_VERIFICATION,
            CaseStage.VERIFIED,
            CaseStage.INVOICED,
            CaseStage.SETTLED,
            CaseStage.CLOSED,
            CaseStage.REJECTED,
            CaseStage.WITHDRAWN);

    private final Page page;

    CaseWords(Page page) {
        this.page = page;
    }

    public String word(String key) {
        return WORDS.say(page.locale(), key);
    }

    public String word(String key, Object parameter) {
        return WORDS.say(page.locale(), key, parameter);
    }

    public String word(String key, Object first, Object second) {
        return WORDS.say(page.locale(), key, first, second);
    }

    /** Those a list can be narrowed to. */
    public List<CaseStage> stages() {
        return STAGES;
    }

    public String stage(CaseStage stage) {
        return word("stage." + stage);
    }

    /** The colour of a stage, which never stands without its word. */
    public String state(CaseStage stage) {
        if (GOOD.contains(stage)) {
            return "good";
        }
        return WRONG.contains(stage) ? "wrong" : "waiting";
    }

    public String state(CaseView.InvoiceState invoice) {
        return switch (invoice) {
            case BLOCKED -> "attention";
            case OVERDUE -> "wrong";
            case OPEN -> "waiting";
            case SETTLED -> "good";
        };
    }

    /** A trade that added its own kind of work to the catalogue reads the key. */
    public String kind(String interventionType) {
        try {
            return word("kind." + interventionType);
        } catch (IllegalArgumentException ownWord) {
            return interventionType;
        }
    }

    /** For pages: who finds the verification of a case by its page. */
    public boolean mayReview() {
        return page.may(Roles.REVIEWER) || page.may(Roles.BACK_OFFICE) || page.may(Roles.AUDITOR);
    }

    /** For pages: who has a side in the exchange. */
    public boolean mayExchange() {
        return page.may(Roles.STATION);
    }

    /** What an event says besides, as a person reads it. */
    public String fact(Fact fact) {
        return new FactWords(page, WORDS).say(fact);
    }

    public String photoKind(String kind) {
        return word("photo." + kind);
    }

    /** What happened, in a sentence. */
    public String sentence(HistoryItem item) {
        var amount = item.amount() == null || item.currency() == null ? "" : page.money(item.amount(), item.currency());
        return WORDS.say(
                page.locale(),
                "event." + item.type(),
                item.reference() == null ? "" : item.reference(),
                amount,
                item.detail() == null ? "" : item.detail());
    }
}
