package io.closeout.verify.invariants;

import io.closeout.verify.evidence.Evidence;

/** An invariant that is promised and has no check of its own so far; the report says so instead of staying silent. */
final class NotYet extends Invariant {

    NotYet(String id, String name, String promise) {
        super(id, name, promise);
    }

    @Override
    void judge(Evidence evidence) {
        verdict().notChecked("no check has been written yet");
    }
}
