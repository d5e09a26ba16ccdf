package io.closeout.invoicing.office;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The pages of invoicing that a reader may open, for the tag {@code {#invoicingTabs active='invoices' /}}. */
@Named("invoiceRoom")
@ApplicationScoped
public class InvoiceTabs {

    private static final Set<String> READERS =
            Set.of("back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops");
    private static final Set<String> OFFICE = Set.of("back-office", "auditor");
    private static final Set<String> PARTNERS = Set.of("back-office", "auditor", "station", "manufacturer");

    private static final List<Tab> ALL = List.of(
            new Tab("invoices", "/invoices", READERS),
            new Tab("waiting", "/invoices/waiting", OFFICE),
            new Tab("blocked", "/invoices/blocked", OFFICE),
            new Tab("runs", "/invoices/runs", OFFICE),
            new Tab("pre-invoices", "/invoices/pre-invoices", PARTNERS),
            new Tab("agreements", "/invoices/agreements", OFFICE),
            new Tab("disputes", "/invoices/disputes", OFFICE),
            new Tab("policies", "/invoices/policies", OFFICE),
            new Tab("prices", "/invoices/prices", OFFICE),
            new Tab("tax", "/invoices/tax", OFFICE),
            new Tab("branding", "/invoices/branding", OFFICE),
            new Tab("performance", "/invoices/performance", PARTNERS));

    private final CurrentActor actor;
    private final Page page;

    InvoiceTabs(CurrentActor actor, Page page) {
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
        return OfficeWords.PHRASES.say(page.locale(), "tabs");
    }

    public String word(Tab tab) {
        return OfficeWords.PHRASES.say(page.locale(), "tab." + tab.id());
    }

    /** One page and who may open it. */
    public record Tab(String id, String path, Set<String> roles) {}
}
