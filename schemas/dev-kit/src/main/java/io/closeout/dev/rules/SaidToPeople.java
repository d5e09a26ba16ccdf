package io.closeout.dev.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds in source files what problems and faults say to people, so that a test can ask whether it is said in every
 * language. What varies in a sentence is a {@link #GAP}. It sees the literals in calls that make a problem or a fault;
 * a sentence that is put together elsewhere it does not see.
 */
public final class SaidToPeople {

    /** Stands for what varies. */
    public static final String GAP = "7";

    private static final Pattern CALL = Pattern.compile(
            "(?:Problem\\.of|ProblemException\\.(?:conflict|unprocessable"
                    + "|badRequest|forbidden)|withDetail|faults\\.(?:add|unless)|(?<![\\w.])(?:add|unless)|new Problem\\.Fault)\\(");
    private static final Pattern SLUG = Pattern.compile(
            "Problem(?:\\.of\\(\\s*[0-9]+,|Exception\\.(?:conflict" + "|unprocessable)\\()\\s*\"([a-z0-9-]+)\"");
    private static final Pattern FORMAT = Pattern.compile("%[,.0-9]*[sd]");

    private final SortedSet<String> sentences = new TreeSet<>();
    private final SortedSet<String> slugs = new TreeSet<>();

    private SaidToPeople() {}

    /** Everything below a folder. */
    public static SaidToPeople in(Path folder) {
        var said = new SaidToPeople();
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(said::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }

    static SaidToPeople of(String source) {
        var said = new SaidToPeople();
        said.scan(source);
        return said;
    }

    public SortedSet<String> sentences() {
        return sentences;
    }

    /** The names of the types of problems. */
    public SortedSet<String> slugs() {
        return slugs;
    }

    private void read(Path file) {
        try {
            scan(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void scan(String source) {
        var slug = SLUG.matcher(source);
        while (slug.find()) {
            slugs.add(slug.group(1));
        }
        var call = CALL.matcher(source);
        while (call.find()) {
            new Arguments(source, call.end())
                    .sentences().stream()
                            .map(text -> FORMAT.matcher(text).replaceAll(GAP).replace("%%", "%"))
                            .filter(text -> text.strip().contains(" "))
                            .forEach(sentences::add);
        }
    }

    /** The arguments of one call, character by character. */
    private static final class Arguments {

        private final String source;
        private final List<String> found = new ArrayList<>();
        private StringBuilder current = new StringBuilder();
        private StringBuilder between = new StringBuilder();
        private boolean any;

        Arguments(String source, int start) {
            this.source = source;
            var depth = 1;
            for (var i = start; i < source.length() && depth > 0; i++) {
                var letter = source.charAt(i);
                if (letter == '"') {
                    i = literal(i + 1);
                } else {
                    depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                    code(letter, depth);
                }
            }
            end();
        }

        private int literal(int start) {
            var text = new StringBuilder();
            var i = start;
            while (source.charAt(i) != '"') {
                i += source.charAt(i) == '\\' ? 1 : 0;
                text.append(source.charAt(i++));
            }
            join();
            current.append(text);
            any = true;
            return i;
        }

        /** {@code "a" + "b"} is one text, {@code "a" + x + "b"} has a gap, anything else begins another. */
        private void join() {
            var code = between.toString().strip();
            between = new StringBuilder();
            if (!any) {
                current.append(code.endsWith("+") ? GAP : "");
            } else if (code.startsWith("+") && code.endsWith("+")) {
                current.append(code.length() > 1 ? GAP : "");
            } else {
                current.append(code.startsWith("+") ? GAP : "");
                keep();
                current.append(code.endsWith("+") ? GAP : "");
            }
        }

        private void code(char letter, int depth) {
            if (letter == ',' && depth == 1) {
                end();
            } else {
                between.append(letter);
            }
        }

        private void end() {
            if (any && between.toString().strip().startsWith("+")) {
                current.append(GAP);
            }
            keep();
            between = new StringBuilder();
        }

        private void keep() {
            if (any) {
                found.add(current.toString());
            }
            current = new StringBuilder();
            any = false;
        }

        List<String> sentences() {
            return found;
        }
    }
}
