package io.closeout.local.tests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Adds up the reports of all modules in one line. Needs nothing but the JDK: {@code java TestCounts.java <root> <stamp>},
 * where only reports newer than the stamp count. The exit code is 1 if a test failed or none ran.
 */
public final class TestCounts {

    private static final Set<String> REPORTS = Set.of("surefire-reports", "failsafe-reports");
    private static final Set<String> PASSED_OVER = Set.of(".git", ".closeout", "src", "node_modules");
    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");

    private TestCounts() {}

    /** How many tests there were of each outcome. */
    record Counts(int run, int failed, int skipped) {

        Counts plus(Counts other) {
            return new Counts(run + other.run, failed + other.failed, skipped + other.skipped);
        }

        boolean isGood() {
            return failed == 0 && run > 0;
        }

        @Override
        public String toString() {
            return "%d passed, %d failed, %d skipped".formatted(run - failed - skipped, failed, skipped);
        }
    }

    public static void main(String... arguments) throws IOException {
        var counts = of(Path.of(arguments[0]), Files.getLastModifiedTime(Path.of(arguments[1])));
        System.out.println(counts);
        System.exit(counts.isGood() ? 0 : 1);
    }

    static Counts of(Path root, FileTime since) throws IOException {
        var sum = new Counts(0, 0, 0);
        for (var report : reports(root, since)) {
            sum = sum.plus(counts(Files.readString(report)));
        }
        return sum;
    }

    private static Counts counts(String report) {
        var suite = SUITE.matcher(report);
        if (!suite.find()) {
            return new Counts(0, 0, 0);
        }
        var failed = number(suite.group(), "failures") + number(suite.group(), "errors");
        return new Counts(number(suite.group(), "tests"), failed, number(suite.group(), "skipped"));
    }

    private static int number(String suite, String attribute) {
        var value = Pattern.compile("\\b" + attribute + "=\"([0-9]+)\"").matcher(suite);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }

    private static List<Path> reports(Path root, FileTime since) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return PASSED_OVER.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isReport(file) && attributes.lastModifiedTime().compareTo(since) > 0) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isReport(Path file) {
        return REPORTS.contains(String.valueOf(file.resolveSibling("").getFileName()))
                && file.getFileName().toString().matches("TEST-.*\\.xml");
    }
}
