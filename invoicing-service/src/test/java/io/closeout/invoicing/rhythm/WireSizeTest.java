package io.closeout.invoicing.rhythm;

import static io.closeout.invoicing.rhythm.DraftFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.PublishedSize;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireSizeTest {

    /** What Kafka takes for a record, less what the headers need. */
    private static final int WIRE = 900_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40})
    void neverTakesADocumentForSmallerThanItIsAndNeverForTwiceAsLarge(int linesOfACase) {
        var drafts = IntStream.rangeClosed(1, 3_000 / linesOfACase)
                .mapToObj(number -> draft(number, "2026-03-01", linesOfACase))
                .toList();

        for (var together : Consolidation.split(drafts, Function.identity(), Integer.MAX_VALUE)) {
            var document = Consolidation.joined(together);
            var published = PublishedSize.of(document);

            assertThat(WireSize.of(document) + headAndTax(document)).isBetween(published, 2 * published);
            assertThat(published).isLessThan(WIRE);
        }
    }

    /** Everything beside the lines, sources and cases. */
    private static int headAndTax(Draft document) {
        return document.breakdown().groups().size() * 60 + 1_000;
    }
}
