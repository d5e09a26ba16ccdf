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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Adds up the reports of all modules in one line, below one line for each test that failed. Needs nothing but the JDK:
 * {@code java TestCounts.java <root> <stamp>}, where only reports newer than the stamp count. The exit code is 1 if a
 * test failed or none ran.
 */
public final class TestCounts {

    private static final Set<String> REPORTS = Set.of("surefire-reports", "failsafe-reports");
    private static final Set<String> PASSED_OVER = Set.of(".git", ".closeout", "src", "node_modules");
    private static final Set<String> FAULTS = Set.of("failure", "error");
    private static final int TOLD_CHARACTERS = 300;

    private TestCounts() {}

    /** How many tests there were of each outcome, and of each that failed its name and the first line of why. */
    record Counts(int run, int skipped, List<String> failures) {

        Counts plus(Counts other) {
            var all = Stream.concat(failures.stream(), other.failures.stream()).toList();
            return new Counts(run + other.run, skipped + other.skipped, all);
        }

        boolean isGood() {
            return failures.isEmpty() && run > 0;
        }

        @Override
        public String toString() {
            var passed = run - failures.size() - skipped;
            return "%d passed, %d failed, %d skipped".formatted(passed, failures.size(), skipped);
        }
    }

    public static void main(String... arguments) throws IOException, XMLStreamException {
        var counts = of(Path.of(arguments[0]), Files.getLastModifiedTime(Path.of(arguments[1])));
        counts.failures().forEach(failure -> System.out.println("failed: " + failure));
        System.out.println(counts);
        System.exit(counts.isGood() ? 0 : 1);
    }

    static Counts of(Path root, FileTime since) throws IOException, XMLStreamException {
        var sum = new Counts(0, 0, List.of());
        for (var report : reports(root, since)) {
            sum = sum.plus(counts(report));
        }
        return sum;
    }

    /** A test that failed and passed when it was repeated has another element, so it counts as passed. */
    private static Counts counts(Path report) throws IOException, XMLStreamException {
        var run = 0;
        var skipped = 0;
        var failures = new ArrayList<String>();
        var test = "";
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var bytes = Files.newInputStream(report)) {
            var xml = factory.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                var element = xml.next() == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : "";
                if (element.equals("testcase")) {
                    run++;
                    test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                } else if (element.equals("skipped")) {
                    skipped++;
                } else if (FAULTS.contains(element)) {
                    failures.add(test + ": " + why(xml));
                }
            }
        }
        return new Counts(run, skipped, failures);
    }

    private static String why(XMLStreamReader fault) {
        var type = Objects.requireNonNullElse(fault.getAttributeValue(null, "type"), "");
        var message = Objects.requireNonNullElse(fault.getAttributeValue(null, "message"), "");
        var text = (type + " " + message).strip().replaceAll("\\s+", " ");
        return text.length() <= TOLD_CHARACTERS ? text : text.substring(0, TOLD_CHARACTERS) + "…";
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
