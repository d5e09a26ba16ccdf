package io.closeout.invoicing.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.issuing.DocumentContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is issued passes the official rules, without an error and without a warning. */
class CorpusTest {

    @Test
    void noDocumentHasAFinding() {
        var found = new TreeMap<String, List<Integer>>();
        var documents = Corpus.all();
        for (var i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            note(found, i, Validators.ubl(document, UblDocument.bytes(document)));
            note(found, i, Validators.cii(document, CiiInvoice.bytes(document)));
        }

        assertThat(documents).hasSizeGreaterThan(500);
        assertThat(found).as("findings by rule").isEmpty();
    }

    private static void note(Map<String, List<Integer>> found, int index, List<String> findings) {
        findings.forEach(finding ->
                found.computeIfAbsent(finding, rule -> new ArrayList<>()).add(index));
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        DocumentContent document = Corpus.document(17);

        assertThat(UblDocument.bytes(document)).isEqualTo(UblDocument.bytes(Corpus.document(17)));
        assertThat(CiiInvoice.bytes(document)).isEqualTo(CiiInvoice.bytes(Corpus.document(17)));
    }
}
