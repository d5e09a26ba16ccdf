package io.closeout.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.einvoice.CiiInvoice;
import io.closeout.invoicing.einvoice.Corpus;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every document of the corpus becomes a valid PDF/A-3b with its electronic invoice inside. */
class PaperCorpusTest {

    @Test
    void noDocumentHasAFinding() throws Exception {
        var paper = Press.paper();
        var found = new TreeMap<Integer, List<String>>();
        for (var i = 0; i < Corpus.size(); i++) {
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
