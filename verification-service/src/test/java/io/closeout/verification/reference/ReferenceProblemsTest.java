package io.closeout.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferenceProblemsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/closeout/verification/reference");
    private static final Pattern FAULT =
            Pattern.compile("(?:BadValueException|taker\\.fault|[^.]fault)\\((?:[a-z0-9.() +]+,\\s*)?\\s*\"([^\"]*)\"");

    @Test
    void everySentenceHasWordsInEveryLanguage() throws IOException {
        var said = SaidToPeople.in(SOURCES);
        var sentences = new ArrayList<>(said.sentences());
        sentences.addAll(faults());
        sentences.removeIf(sentence -> !sentence.contains(" "));

        assertThat(sentences)
                .hasSizeGreaterThan(40)
                .filteredOn(sentence -> !ReferenceProblems.BOOK.knows(sentence))
                .isEmpty();
        assertThat(said.slugs()).allMatch(ReferenceProblems.BOOK::knowsTitleOf);
    }

    @Test
    void whatVariesIsKept() {
        assertThat(ReferenceProblems.say(Locale.of("nb"), "names the same code as line 12"))
                .isEqualTo("nevner den samme koden som linje 12");
        assertThat(ReferenceProblems.say(Languages.ENGLISH, "is missing")).isEqualTo("is missing");
    }

    /** Faults of values are made by an exception of their own, which the scan of the kit does not know. */
    private static List<String> faults() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var match = FAULT.matcher(Files.readString(file));
                while (match.find()) {
                    found.add(match.group(1).replaceAll("%[sd]", SaidToPeople.GAP));
                }
            }
        }
        return found;
    }
}
