package io.closeout.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.einvoice.CiiInvoice;
import io.closeout.invoicing.einvoice.Corpus;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Documents of the corpus become valid PDF/A-3b with their electronic invoice inside: one in seven, because all of them
 * take two minutes; {@code -Dcloseout.corpus.step=1} takes all.
 */
class PaperCorpusTest {

    private static final int STEP = Integer.getInteger("closeout.corpus.step", 7);

    @Test
    void noDocumentHasAFinding() throws Exception {
        var paper = Press.paper();
        var found = new TreeMap<Integer, List<String>>();
        for (var i = 0; i < Corpus.size(); i += STEP) {
            var document = Corpus.document(i);
            var faults = Printout.faults(paper.pdf(document, Look.PLAIN, CiiInvoice.bytes(document)));
            if (!faults.isEmpty()) {
                found.put(i, faults);
            }
        }

        assertThat(Corpus.size()).isGreaterThan(500);
        assertThat(found).as("findings by the index of the document").isEmpty();
    }
}
