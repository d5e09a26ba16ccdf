package io.closeout.events;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** An event as lines of text, one per value: what a golden message must still mean to every later reader. */
final class Dump {

    private final List<String> lines = new ArrayList<>();

    private Dump() {}

    static List<String> of(SpecificRecord event) {
        var dump = new Dump();
        dump.record(event.getSchema().getName(), event);
        return dump.lines;
    }

    private void value(String path, @Nullable Object value) {
        switch (value) {
            case SpecificRecord inner -> record(path, inner);
            case List<?> list -> list(path, list);
            case SpecificFixed fixed -> line(path, HexFormat.of().formatHex(fixed.bytes()));
            case String text -> line(path, quoted(text));
            case null -> line(path, "null");
            default -> line(path, value.toString());
        }
    }

    private void record(String path, SpecificRecord event) {
        for (var field : event.getSchema().getFields()) {
            value(path + "." + field.name(), event.get(field.pos()));
        }
    }

    private void list(String path, List<?> list) {
        line(path, list.size() + " items");
        for (int index = 0; index < list.size(); index++) {
            value("%s[%d]".formatted(path, index), list.get(index));
        }
    }

    private void line(String path, String value) {
        lines.add(path + " = " + value);
    }

    /** ASCII only, so that no editor and no checkout changes it. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(c >= ' ' && c < 127 && c != '\\' ? (char) c + "" : "\\u%04x".formatted(c)));
        return quoted.append('"').toString();
    }
}
