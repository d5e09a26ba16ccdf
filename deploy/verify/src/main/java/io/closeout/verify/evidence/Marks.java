package io.closeout.verify.evidence;

import io.closeout.events.Contract;
import io.closeout.events.Topic;
import java.util.List;

/** What the bits of an event's marks mean. */
public final class Marks {

    static final long OCCUPIED = 1;

    /** An outbox has a row for it. */
    public static final long IN_OUTBOX = 1 << 1;

    /** Its writer's relay had said, before the topics were read, that it is published. */
    public static final long PUBLISHED = 1 << 2;

    /** Its topic has a record for it. */
    public static final long IN_TOPIC = 1 << 3;

    /** Its topic has more than one record for it. */
    public static final long REPEATED = 1 << 4;

    /** Some record differs from the outbox row, or from another record with its id. */
    public static final long DIFFERENT = 1 << 5;

    /** Its outbox row was dropped with its day, as is due after so long. */
    public static final long BEYOND_KEEPING = 1 << 6;

    /** Its writer made it and the contract cannot read it. */
    public static final long UNREADABLE = 1 << 7;

    private static final int TOPIC_SHIFT = 8;
    private static final long TOPIC_MASK = 0xFF;
    private static final int READER_SHIFT = 16;
    private static final int READER_BITS = 4;
    private static final long READER_MASK = (1 << READER_BITS) - 1;
    private static final List<Topic> TOPICS = Contract.topics();

    private Marks() {}

    public static boolean has(long marks, long mark) {
        return (marks & mark) != 0;
    }

    public static Topic topic(long marks) {
        return TOPICS.get((int) (marks >>> TOPIC_SHIFT & TOPIC_MASK));
    }

    /** What the reader of that position in {@link Connections#SERVICES} did with it. */
    public static Outcome outcome(long marks, int reader) {
        return Outcome.of(marks >>> shift(reader) & READER_MASK);
    }

    static long ofTopic(Topic topic) {
        return (long) TOPICS.indexOf(topic) << TOPIC_SHIFT;
    }

    static long withOutcome(long marks, int reader, Outcome outcome) {
        var cleared = marks & ~(READER_MASK << shift(reader));
        return cleared | (long) outcome.ordinal() << shift(reader);
    }

    private static int shift(int reader) {
        return READER_SHIFT + reader * READER_BITS;
    }
}
