package io.closeout.invoicing.performance;

import static io.closeout.invoicing.performance.CaseFixture.LATE;
import static io.closeout.invoicing.performance.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.Languages;
import io.closeout.kit.look.ProblemBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PerformanceWordsTest {

    private static final Path ROOM = Path.of("src/main/java/io/closeout/invoicing/performance");
    private static final Pattern WHY = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|withdrawn|fixed|undecided|queried)\"");

    static Stream<String> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonOfACaseIsASentence(String language) throws IOException {
        var keys = PerformanceWords.WORDS.all(Languages.of(language)).keySet();
        var reasons = WHY.matcher(Files.readString(ROOM.resolve("Counting.java")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(reasons).hasSizeGreaterThan(15);
        assertThat(keys).containsAll(reasons.stream().map("why."::concat).toList());
        assertThat(keys).containsAll(reasons.stream().map("short."::concat).toList());
        assertThat(keys)
                .containsAll(Stream.of(Figure.values())
                        .flatMap(figure -> Stream.of("figure.", "def.", "unit.").map(part -> part + figure.key()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aSentenceNamesItsDetailsAndLeavesNoGap(String language) {
        var locale = Languages.of(language);
        var lines = List.of(
                aCase().repairedAgainAfter(3).repairedBefore(2).queried(2).line(LATE),
                aCase().lacking("photo-reused", "own-rule").line(LATE),
                aCase().withPictures(1).line(LocalDate.parse("2026-03-20")));

        assertThat(lines.stream()
                        .flatMap(line -> line.contributions().stream())
                        .map(one -> PerformanceWords.why(locale, one)))
                .allSatisfy(text -> assertThat(text).doesNotContain("{", "}").isNotBlank())
                .anySatisfy(text -> assertThat(text).contains("R-2"))
                .anySatisfy(text -> assertThat(text).contains("own rule"));
    }

    @Test
    void whatThisRoomSaysHasWordsInEveryLanguage() {
        var book = new ProblemBook(List.of(PerformanceProblems.WORDS));

        var said = SaidToPeople.in(ROOM);

        assertThat(said.sentences()).isNotEmpty().allMatch(book::knows, "has words");
        assertThat(said.slugs()).isNotEmpty().allMatch(book::knowsTitleOf, "has a title");
    }
}
