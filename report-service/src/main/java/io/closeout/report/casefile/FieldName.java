package io.closeout.report.casefile;

import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** What a JSON pointer into a report means to a person: {@code /lines/2/quantity} is the quantity of line 3. */
final class FieldName {

    private static final Pattern LINE = Pattern.compile("/lines/([0-9]+|-)(/.*)?");

    private FieldName() {}

    /** @param coded the word of a code in a group, or the code itself */
    static String of(String pointer, BinaryOperator<String> coded) {
        var line = LINE.matcher(pointer);
        if (!line.matches()) {
            return coded.apply("path", pointer.substring(1));
        }
        var number = line.group(1).equals("-") ? "+" : Integer.toString(Integer.parseInt(line.group(1)) + 1);
        var rest = line.group(2) == null
                ? ""
                : ", " + coded.apply("path", line.group(2).substring(1));
        return "%s %s%s".formatted(coded.apply("path", "line"), number, rest);
    }
}
