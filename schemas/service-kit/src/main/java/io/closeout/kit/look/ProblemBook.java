package io.closeout.kit.look;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says problems in five languages. The English sentence in the code is the key, as in gettext: a fault is worded where
 * it is found, and what varies in it is read back out of it. A sentence nobody has translated stays English.
 */
public final class ProblemBook {

    private static final Phrases OURS = Phrases.beside(ProblemBook.class, "problems");

    private final List<Sentence> sentences;

    /** @param books of a service, before our own */
    public ProblemBook(List<Phrases> books) {
        this.sentences = Stream.concat(books.stream(), Stream.of(OURS))
                .flatMap(book -> book.all(Languages.ENGLISH).keySet().stream().map(key -> new Sentence(key, book)))
                .sorted(Comparator.comparingInt(Sentence::fixedLetters).reversed())
                .toList();
    }

    public ProblemLanguage.Said in(Locale locale, Problem problem) {
        if (Languages.code(locale).equals(Languages.code(Languages.ENGLISH))) {
            return ProblemLanguage.Said.inEnglish(problem);
        }
        return title(locale, problem)
                .map(title -> new ProblemLanguage.Said(said(locale, problem, title), Languages.code(locale)))
                .orElseGet(() -> ProblemLanguage.Said.inEnglish(said(locale, problem, problem.title())));
    }

    private Problem said(Locale locale, Problem problem, String title) {
        return problem.withTitle(title)
                .withDetail(problem.detail() == null ? null : text(locale, problem.detail()))
                .withErrors(problem.errors().stream()
                        .map(fault -> new Problem.Fault(fault.pointer(), text(locale, fault.detail())))
                        .toList());
    }

    private Optional<String> title(Locale locale, Problem problem) {
        return say(locale, problem.title(), sentence -> sentence.isTitleOf(problem.slug()))
                .or(() -> say(locale, problem.title(), Sentence::isTitle));
    }

    private String text(Locale locale, String english) {
        return say(locale, english, sentence -> !sentence.isTitle() && !sentence.isPart())
                .orElse(english);
    }

    private Optional<String> say(Locale locale, String english, Predicate<Sentence> which) {
        return sentences.stream()
                .filter(which)
                .flatMap(sentence ->
                        sentence.read(english).stream().map(values -> sentence.say(locale, parts(locale, values))))
                .findFirst();
    }

    /** Some gaps hold words themselves. */
    private Map<Integer, String> parts(Locale locale, Map<Integer, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> say(locale, value.getValue(), Sentence::isPart).orElse(value.getValue())));
    }

    /** Whether this English sentence has words in the other languages. */
    public boolean knows(String english) {
        return sentences.stream().anyMatch(sentence -> sentence.read(english).isPresent());
    }

    /** Whether problems of this type have a title in every language. */
    public boolean knowsTitleOf(String slug) {
        return sentences.stream().anyMatch(sentence -> sentence.isTitleOf(slug));
    }
}
