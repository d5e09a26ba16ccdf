package io.closeout.verification.learning;

/**
 * What became of findings.
 *
 * @param hits all of them; one that an amendment left standing counts once
 * @param upheld the decision agreed with the rule, or a dispute did
 * @param overturned approved in spite of it, and no dispute said otherwise
 * @param cleared answered by evidence or by an amendment
 * @param proven of those upheld, how many people had gone past until a dispute showed that the rule was right
 */
public record Counts(long hits, long upheld, long overturned, long cleared, long proven) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                hits + other.hits,
                upheld + other.upheld,
                overturned + other.overturned,
                cleared + other.cleared,
                proven + other.proven);
    }

    public Precision precision() {
        return new Precision(upheld, overturned);
    }

    /** Those that need no decision, or still wait for one. */
    public long others() {
        return hits - upheld - overturned - cleared;
    }
}
