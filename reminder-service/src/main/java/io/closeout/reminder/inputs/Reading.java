package io.closeout.reminder.inputs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the watermark said at one moment.
 *
 * @param positions of every partition of the topics that tell of money
 * @param behind what is not dealt with yet, in words for operators; empty when everything is
 */
public record Reading(List<Position> positions, List<String> behind) {

    public Reading {
        positions = positions.stream()
                .sorted(Comparator.comparing(Position::topic).thenComparing(Position::partition))
                .toList();
        behind = List.copyOf(behind);
    }

    public static Reading unreadable(String why) {
        return new Reading(List.of(), List.of(why));
    }

    /** Whether everything published before the reading was begun is taken into account. */
    public boolean isComplete() {
        return behind.isEmpty();
    }

    /** What a decision about an invoice rests on: the partition of its key, and all payments, which may lie anywhere. */
    public List<Position> concerning(int invoicePartition) {
        return Stream.concat(
                        positions.stream()
                                .filter(one -> one.topic().equals(MoneyTopics.INVOICES)
                                        && one.partition() == invoicePartition),
                        positions.stream().filter(one -> one.topic().equals(MoneyTopics.PAYMENTS)))
                .toList();
    }
}
