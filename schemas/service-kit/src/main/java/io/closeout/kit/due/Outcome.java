package io.closeout.kit.due;

import java.time.Instant;

/** What became of a piece of work that did not fail. */
public sealed interface Outcome {

    /** Nothing is left to do; its row goes. */
    record Done() implements Outcome {}

    /** There is more to do at once; the row is kept, and the work goes on unless the process is to stop. */
    record More() implements Outcome {}

    /** It is to be done again then. */
    record Again(Instant at) implements Outcome {}

    /** The work has said itself, in its own transaction, what becomes of its row. */
    record Settled() implements Outcome {}

    Outcome DONE = new Done();
    Outcome MORE = new More();
    Outcome SETTLED = new Settled();
}
