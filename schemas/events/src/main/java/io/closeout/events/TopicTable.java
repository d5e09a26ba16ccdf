package io.closeout.events;

import java.util.List;
import java.util.Locale;

/** Reads {@code topics.tsv}, which is generated from {@code topics.yaml} so that no YAML parser runs in a service. */
final class TopicTable {

    private static final int COLUMNS = 13;

    private TopicTable() {}

    record Row(Topic topic, String javaPackage) {}

    static List<Row> load() {
        return Resources.table("/topics.tsv").stream().map(TopicTable::row).toList();
    }

    private static Row row(List<String> cells) {
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("topics.tsv: %d cells instead of %d".formatted(cells.size(), COLUMNS));
        }
        var topic = new Topic(
                cells.get(0),
                cells.get(1),
                Kind.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells.get(3)),
                cells.get(4),
                names(cells.get(5)),
                cells.get(6),
                cells.get(7),
                Integer.parseInt(cells.get(8)),
                cells.get(9).equals("compact"),
                names(cells.get(11)),
                names(cells.get(12)));
        return new Row(topic, cells.get(10));
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
    }
}
