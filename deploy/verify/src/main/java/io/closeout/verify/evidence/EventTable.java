package io.closeout.verify.evidence;

import java.util.Arrays;
import java.util.UUID;

/**
 * What is known of each event, by its id: an open-addressed table of numbers, 40 bytes per slot, because a million
 * events as objects would not fit a small machine. A slot is valid until the next {@link #claim}.
 */
public final class EventTable {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private long[] digest = new long[FIRST_CAPACITY];
    private long[] place = new long[FIRST_CAPACITY];
    private long[] marks = new long[FIRST_CAPACITY];
    private int size;

    /** The slot of an id, or -1. */
    public int find(UUID id) {
        var slot = probe(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return marks[slot] == 0 ? -1 : slot;
    }

    /** The slot of an id, made if there is none. */
    int claim(UUID id) {
        if (size * 2 >= marks.length) {
            grow();
        }
        var slot = probe(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (marks[slot] == 0) {
            high[slot] = id.getMostSignificantBits();
            low[slot] = id.getLeastSignificantBits();
            marks[slot] = Marks.OCCUPIED;
            size++;
        }
        return slot;
    }

    /** The next occupied slot from {@code from} on, or -1 after the last. */
    public int next(int from) {
        for (var slot = from; slot < marks.length; slot++) {
            if (marks[slot] != 0) {
                return slot;
            }
        }
        return -1;
    }

    public UUID id(int slot) {
        return new UUID(high[slot], low[slot]);
    }

    public long marks(int slot) {
        return marks[slot];
    }

    void setMarks(int slot, long value) {
        marks[slot] = value;
    }

    void mark(int slot, long mark) {
        marks[slot] |= mark;
    }

    long digest(int slot) {
        return digest[slot];
    }

    void setDigest(int slot, long value) {
        digest[slot] = value;
    }

    /** Where the event was first seen in its topic. */
    public int partition(int slot) {
        return (int) (place[slot] >>> 48);
    }

    public long offset(int slot) {
        return place[slot] & 0xFFFF_FFFF_FFFFL;
    }

    void setPlace(int slot, int partition, long offset) {
        place[slot] = (long) partition << 48 | offset;
    }

    public int size() {
        return size;
    }

    private int probe(long idHigh, long idLow) {
        var mask = marks.length - 1;
        var slot = (int) mix(idHigh * 31 + idLow) & mask;
        while (marks[slot] != 0 && (high[slot] != idHigh || low[slot] != idLow)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long mix(long value) {
        var mixed = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private void grow() {
        var old = new EventTable();
        old.high = high;
        old.low = low;
        old.digest = digest;
        old.place = place;
        old.marks = marks;
        var capacity = marks.length * 2;
        high = new long[capacity];
        low = new long[capacity];
        digest = Arrays.copyOf(high, capacity);
        place = Arrays.copyOf(high, capacity);
        marks = Arrays.copyOf(high, capacity);
        for (var slot = old.next(0); slot >= 0; slot = old.next(slot + 1)) {
            move(old, slot);
        }
    }

    private void move(EventTable old, int from) {
        var to = probe(old.high[from], old.low[from]);
        high[to] = old.high[from];
        low[to] = old.low[from];
        digest[to] = old.digest[from];
        place[to] = old.place[from];
        marks[to] = old.marks[from];
    }
}
