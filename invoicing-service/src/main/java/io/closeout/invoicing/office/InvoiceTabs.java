package io.closeout.invoicing.office;

import io.closeout.kit.look.Room;
import io.closeout.kit.look.Room.Tab;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The pages of invoicing that stand beside each other. */
@Singleton
class InvoiceTabs {

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

    @Produces
    @Singleton
    static Room room() {
        return new Room(OfficeWords.PHRASES, ALL);
    }
}
