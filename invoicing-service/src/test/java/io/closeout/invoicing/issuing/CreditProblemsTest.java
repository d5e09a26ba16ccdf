package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.ProblemBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditProblemsTest {

    private static final Path ROOM = Path.of("src/main/java/io/closeout/invoicing/issuing");
    private static final Pattern REFUSED = Pattern.compile(
            "new (?:CreditRefused|ReplacementRefused)Exception\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)");
    private static final Pattern GAP = Pattern.compile("%[,.0-9]*[sd]");

    private final ProblemBook book = new ProblemBook(List.of(CreditProblems.WORDS));

    static Stream<String> refusals() throws IOException {
        try (var files = Files.list(ROOM)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(CreditProblemsTest::refusals)
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> refusals(Path file) {
        try {
            return REFUSED.matcher(Files.readString(file)).results().map(found -> sentence(found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(String literals) {
        var joined = literals.replaceAll("\"\\s*\\+\\s*\"", "").strip();
        var text = joined.substring(1, joined.lastIndexOf('"')).replace("%%", "%");
        return GAP.matcher(text).replaceAll(SaidToPeople.GAP);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasWordsInEveryLanguage(String sentence) {
        assertThat(book.knows(sentence)).as(sentence).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-to-credit", "not-replaceable", "replacement-incomplete", "charge-moved-on"})
    void everyTypeHasATitle(String slug) {
        assertThat(book.knowsTitleOf(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Only what is blocked can be tried again.",
                "Only what is blocked or waits can be held.",
                "Only what is held can be released.",
                "Only what waits for a run can be billed before it; a pre-invoice is answered first.",
                "A line is named twice.",
                "Complete the details of its parties first, then replace it."
            })
    void whatElseIsSaidHasWords(String sentence) {
        assertThat(book.knows(sentence)).isTrue();
    }
}
