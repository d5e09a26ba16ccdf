package io.closeout.invoicing.evidence;

import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.Looks;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.IssuedDocuments;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads an invoice in a transaction that is over before anybody else is asked. */
@ApplicationScoped
class ReadDocument {

    private final IssuedDocuments documents;
    private final Visibility visibility;
    private final Looks looks;

    ReadDocument(IssuedDocuments documents, Visibility visibility, Looks looks) {
        this.documents = documents;
        this.visibility = visibility;
        this.looks = looks;
    }

    /** A document in the look it was issued in. */
    record Dressed(DocumentContent document, Look look) {}

    /** @throws ProblemException 404 for an invoice that the reader does not see */
    @Transactional
    Dressed visible(UUID id) {
        return documents
                .find(id, id)
                .filter(issued -> visibility.includes(issued.invoice()))
                .map(issued -> new Dressed(issued.content(), looks.of(issued.content(), issued.at())))
                .orElseThrow(ProblemException::notFound);
    }
}
