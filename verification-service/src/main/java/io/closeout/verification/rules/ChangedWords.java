package io.closeout.verification.rules;

import io.closeout.verification.rules.Vocabulary.Word;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which words say something else about one report than about another. */
public final class ChangedWords {

    private ChangedWords() {}

    /** Lines and photos are compared one by one; if one report has more of them, all their words are in doubt. */
    public static Set<String> between(Facts one, Facts other) {
        var changed = new TreeSet<String>();
        add(changed, Vocabulary.REPORT.values(), List.of(one), List.of(other));
        add(changed, Vocabulary.LINE.values(), one.lines(), other.lines());
        add(changed, Vocabulary.PHOTO.values(), one.photos(), other.photos());
        return changed;
    }

    private static <F> void add(Set<String> changed, Collection<Word<F>> words, List<F> some, List<F> others) {
        for (var word : words) {
            if (some.size() != others.size() || differs(word, some, others)) {
                changed.add(word.name());
            }
        }
    }

    private static <F> boolean differs(Word<F> word, List<F> some, List<F> others) {
        for (var i = 0; i < some.size(); i++) {
            if (!word.value().apply(some.get(i)).equals(word.value().apply(others.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
