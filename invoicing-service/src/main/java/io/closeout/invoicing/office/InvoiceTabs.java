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

    private static final String BILLING = "billing";
    private static final String STATIONS = "stations";
    private static final String SETTINGS = "settings";

    private static final List<Tab> ALL = List.of(
            new Tab("invoices", "/invoices", READERS, BILLING),
            new Tab("blocked", "/invoices/blocked", OFFICE, BILLING),
            new Tab("waiting", "/invoices/waiting", OFFICE, BILLING),
            new Tab("runs", "/invoices/runs", OFFICE, BILLING),
            new Tab("agreements", "/invoices/agreements", OFFICE, BILLING),
            new Tab("disputes", "/invoices/disputes", OFFICE, BILLING),
            new Tab("pre-invoices", "/invoices/pre-invoices", PARTNERS, STATIONS),
            new Tab("performance", "/invoices/performance", PARTNERS, STATIONS),
            new Tab("policies", "/invoices/policies", OFFICE, SETTINGS),
            new Tab("prices", "/invoices/prices", OFFICE, SETTINGS),
            new Tab("tax", "/invoices/tax", OFFICE, SETTINGS),
            new Tab("branding", "/invoices/branding", OFFICE, SETTINGS));

    @Produces
    @Singleton
    static Room room() {
        return new Room(OfficeWords.PHRASES, ALL);
    }
}
