package io.closeout.verification.review;

import io.closeout.kit.look.Room;
import io.closeout.kit.look.Room.Tab;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The pages of verification that stand beside each other. */
@Singleton
class VerificationTabs {

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

    @Produces
    @Singleton
    static Room room() {
        return new Room(ReviewWords.PHRASES, ALL);
    }
}
