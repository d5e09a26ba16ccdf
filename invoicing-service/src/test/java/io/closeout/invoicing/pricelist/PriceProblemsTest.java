package io.closeout.invoicing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceProblemsTest {

    private static final Path ROOM = Path.of("src/main/java/io/closeout/invoicing/pricelist");
    private static final Path PAGES = Path.of("src/main/resources/templates/prices");
    private static final SaidToPeople SAID = SaidToPeople.in(ROOM);
    private static final Pattern OF_THE_HEADER = Pattern.compile("\"([^\"]+)\"::formatted");
    private static final Pattern SENTENCE = Pattern.compile("^ +\"((?:is|had) [^\"]+%s[^\"]*)\",$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("priceWords\\.say\\('([^']+)'");

    static Stream<String> sentences() throws IOException {
        var found = new TreeSet<>(SAID.sentences());
        for (var name : new String[] {"PriceHeading.java", "UploadChecks.java"}) {
            var source = Files.readString(ROOM.resolve(name));
            Stream.concat(
                            OF_THE_HEADER.matcher(source).results(),
                            SENTENCE.matcher(source).results())
                    .map(match -> match.group(1).replaceAll("%[sd]", SaidToPeople.GAP))
                    .forEach(found::add);
        }
        return found.stream();
    }

    static Stream<String> slugs() {
        return SAID.slugs().stream();
    }

    static Stream<String> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceHasWords(String sentence) {
        assertThat(PriceProblems.BOOK.knows(sentence)).as(sentence).isTrue();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyTypeHasATitle(String slug) {
        assertThat(PriceProblems.BOOK.knowsTitleOf(slug)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordOfThePagesIsThere(String language) throws IOException {
        var words = PriceWords.PHRASES.all(Locale.of(language));
        try (var pages = Files.list(PAGES)) {
            for (var page : pages.toList()) {
                assertThat(WORD.matcher(Files.readString(page)).results().map(match -> match.group(1)))
                        .as(page.toString())
                        .allMatch(words::containsKey);
            }
        }
        for (var state : Upload.State.values()) {
            assertThat(words).containsKeys("upload." + state, "short." + state);
        }
        for (var outcome : Upload.Outcome.values()) {
            assertThat(words).containsKey("outcome." + outcome);
        }
    }
}
