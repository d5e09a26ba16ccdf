package io.closeout.verification.review;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The pages of verification that a reader may open, for the tag {@code {#verificationTabs active='queue' /}}. */
@Named("verificationRoom")
@ApplicationScoped
public class VerificationTabs {

    private static final Set<String> OFFICE = Set.of("reviewer", "back-office", "auditor");
    private static final Set<String> CHECKED =
            Set.of("reviewer", "back-office", "auditor", "manufacturer", "station", "technician");

    private static final List<Tab> ALL = List.of(
            new Tab("queue", "/verifications", OFFICE),
            new Tab("mine", "/verifications/mine", Set.of("station")),
            new Tab("rules", "/rules", CHECKED),
            new Tab("reference", "/verifications/reference", OFFICE),
            new Tab("learning", "/verifications/learning", OFFICE),
            new Tab("policies", "/verifications/policies", OFFICE));

    private final CurrentActor actor;
    private final Page page;

    VerificationTabs(CurrentActor actor, Page page) {
        this.actor = actor;
        this.page = page;
    }

    public List<Tab> tabs() {
        var roles = actor.roles();
        return ALL.stream()
                .filter(tab -> tab.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    public String label() {
        return ReviewWords.PHRASES.say(page.locale(), "tabs");
    }

    public String word(Tab tab) {
        return ReviewWords.PHRASES.say(page.locale(), "tab." + tab.id());
    }

    /** One page and who may open it. */
    public record Tab(String id, String path, Set<String> roles) {}
}
