package io.closeout.verify.invariants;

import java.util.List;

/** All invariants, new for each check because they remember what they heard. */
public final class Invariants {

    private Invariants() {}

    public static List<Invariant> all() {
        return List.of(
                new NothingLost(),
                new OutboxEqualsTopic(),
                new EveryEventTaken(),
                new OneEffectPerEvent(),
                new OneLiveInvoice(),
                new NumbersWithoutGap(),
                new DocumentsAddUp(),
                new MoneyConserved(),
                new VersionsWithoutHole(),
                new OneReminderPerLevel(),
                new NotYet("I11", "audit chain", "the chain of audit rows is intact"),
                new DocumentsUnchanged(),
                new ServicesAgree(),
                new Healed(),
                new NotYet("I15", "no personal data", "planted personal data is in no topic, log or foreign answer"));
    }
}
