package io.closeout.verify.evidence;

/** Hears every record of every topic once, in order within a partition. */
@FunctionalInterface
public interface RecordListener {
    void hear(Seen record);
}
