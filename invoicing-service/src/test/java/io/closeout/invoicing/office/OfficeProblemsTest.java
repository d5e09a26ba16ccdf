package io.closeout.invoicing.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.ProblemBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeProblemsTest {

    @Test
    void everythingTheOfficeSaysHasWordsInEveryLanguage() {
        var book = new ProblemBook(List.of(OfficeProblems.WORDS));

        var said = SaidToPeople.in(Path.of("src/main/java/io/closeout/invoicing/office"));

        assertThat(said.sentences()).isNotEmpty().allMatch(book::knows, "has words");
    }
}
