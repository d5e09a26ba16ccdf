package io.closeout.verification.rules;

import java.util.Arrays;
import java.util.List;

/** Puts versions in the order people mean: part by part, numbers as numbers, so that 2.10 comes after 2.9. */
final class Versions {

    private static final String NUMBER = "[0-9]{1,9}";

    private Versions() {}

    static int compare(String left, String right) {
        var mine = parts(left);
        var theirs = parts(right);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            var order = comparePart(mine.get(i), theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    private static int comparePart(String left, String right) {
        return left.matches(NUMBER) && right.matches(NUMBER)
                ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
                : left.compareTo(right);
    }

    private static List<String> parts(String version) {
        return Arrays.asList(version.split("[.-]", -1));
    }
}
