package io.closeout.report.catalogue;

import static java.util.Comparator.comparing;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds parts as somebody types who wears gloves: without accents, in any case, the words in any order. */
@ApplicationScoped
class PartSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final int LONGEST_QUESTION = 100;

    private final Catalogue catalogue;

    PartSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One more than the page holds, if there are more. */
    List<CatalogueView.Part> find(@Nullable String question, String language, PageRequest page) {
        var words = words(question);
        var after = page.after();
        var place = after.map(cursor -> place(cursor.number(0), cursor.text(1))).orElse("");
        return catalogue.content().parts().stream()
                .filter(part -> matches(part, words, language))
                .sorted(comparing(part -> place(rankOf(part, question), part.code())))
                .filter(part ->
                        place(rankOf(part, question), part.code()).compareTo(place) > 0)
                .limit(page.fetch())
                .toList();
    }

    /** 0 where the code begins with what is asked for, else 1. */
    int rankOf(CatalogueView.Part part, @Nullable String question) {
        var words = words(question);
        return !words.isEmpty() && plain(part.code()).startsWith(words.getFirst()) ? 0 : 1;
    }

    private static String place(long rank, String code) {
        return rank + code;
    }

    private static boolean matches(CatalogueView.Part part, List<String> words, String language) {
        var text = plain(part.code() + " " + part.text().in(language));
        return words.stream().allMatch(text::contains);
    }

    private static List<String> words(@Nullable String question) {
        if (question == null || question.isBlank()) {
            return List.of();
        }
        if (question.length() > LONGEST_QUESTION) {
            throw ProblemException.badRequest("A search has at most %d characters.".formatted(LONGEST_QUESTION));
        }
        return Arrays.asList(GAPS.split(plain(question.strip())));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
