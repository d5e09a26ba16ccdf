package io.closeout.kit.look;

import java.util.List;
import java.util.Set;

/** A part of the product that has a place in the navigation of those who may open it. */
public record Section(String id, String path, Set<String> roles) {

    static final List<Section> ALL = List.of(
            new Section("reports", "/reports", Set.of("technician", "station")),
            new Section(
                    "cases",
                    "/cases",
                    Set.of("technician", "station", "reviewer", "back-office", "manufacturer", "auditor")),
            new Section("verifications", "/verifications", Set.of("reviewer", "back-office", "auditor")),
            new Section("mine", "/verifications/mine", Set.of("station")),
            new Section("invoices", "/invoices", Set.of("station", "back-office", "manufacturer", "auditor")),
            new Section("reminders", "/reminders", Set.of("back-office", "auditor")),
            new Section("parties", "/parties", Set.of("back-office", "ops", "auditor")));

    /** The key of its name. */
    public String word() {
        return "nav." + id;
    }

    boolean isFor(Set<String> held) {
        return roles.stream().anyMatch(held::contains);
    }
}
