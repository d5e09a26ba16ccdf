package io.closeout.kit.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemBookTest {

    private static final Locale FRENCH = Locale.of("fr", "BE");

    /** Policies are published by operators, who read English. */
    private static final List<String> PACKAGES = List.of("http", "time", "parking", "relay");

    private final ProblemBook book = new ProblemBook(List.of());

    @Test
    void everythingTheKitSaysHasWordsInEveryLanguage() {
        var said = PACKAGES.stream()
                .map(name -> SaidToPeople.in(Path.of("src/main/java/io/closeout/kit", name)))
                .toList();

        assertThat(said.stream().flatMap(one -> one.slugs().stream())).hasSizeGreaterThan(15);
        assertThat(said.stream().flatMap(one -> one.sentences().stream()).filter(sentence -> !book.knows(sentence)))
                .isEmpty();
        assertThat(said.stream().flatMap(one -> one.slugs().stream()).filter(slug -> !book.knowsTitleOf(slug)))
                .isEmpty();
    }

    @Test
    void aSentenceIsSaidWithWhatVariesInIt() {
        var problem = Problem.of(400, "malformed-body", "The body is not what this address takes")
                .withErrors(List.of(
                        new Problem.Fault("/day", "Expected a date such as 2026-03-29."),
                        new Problem.Fault("/kind", "Expected one of LABOUR, PART.")));

        var said = book.in(FRENCH, problem);
        var french = said.problem();

        assertThat(said.language()).isEqualTo("fr");
        assertThat(french.type()).isEqualTo(problem.type());
        assertThat(french.title()).isEqualTo("Le contenu n’est pas ce que cette adresse accepte");
        assertThat(french.errors())
                .containsExactly(
                        new Problem.Fault("/day", "Attendu : une date telle que 2026-03-29."),
                        new Problem.Fault("/kind", "Attendu : l’une des valeurs LABOUR, PART."));
    }

    @Test
    void whatNobodyTranslatedStaysAsItIs() {
        var problem = Problem.of(409, "of-somebody", "Their own words")
                .withDetail("With $1 and \\ in them.")
                .with("member", "kept");

        assertThat(book.in(FRENCH, problem)).isEqualTo(ProblemLanguage.Said.inEnglish(problem));
    }

    @Test
    void englishIsLeftAlone() {
        var problem = Problem.of(404, "not-found", "There is nothing here");

        assertThat(Stream.of(Languages.ENGLISH, Locale.of("en"), Locale.of("de"))
                        .map(locale -> book.in(locale, problem)))
                .containsOnly(ProblemLanguage.Said.inEnglish(problem));
    }
}
