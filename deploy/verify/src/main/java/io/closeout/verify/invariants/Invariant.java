package io.closeout.verify.invariants;

import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.RecordListener;
import io.closeout.verify.evidence.Seen;
import io.closeout.verify.evidence.UnreachableException;
import io.closeout.verify.report.Finding;
import io.closeout.verify.report.Verdict;

/** A promise that can be checked from outside. It hears every record first and judges when all is read. */
public abstract class Invariant implements RecordListener {

    private final String id;
    private final Verdict verdict;

    Invariant(String id, String name, String promise) {
        this.id = id;
        this.verdict = new Verdict(id, name, promise);
    }

    /** {@code I1} to {@code I15}. */
    public final String id() {
        return id;
    }

    @Override
    public void hear(Seen record) {}

    /** Judges; what keeps it from judging is a finding as well. */
    public final Finding finding(Evidence evidence) {
        try {
            judge(evidence);
        } catch (UnreachableException e) {
            verdict.failed(e);
        }
        return verdict.finding();
    }

    /** Says what does not hold, with ids. */
    abstract void judge(Evidence evidence);

    final Verdict verdict() {
        return verdict;
    }
}
