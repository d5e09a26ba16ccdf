package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentContent;
import java.time.Instant;

/** Who knows how the documents of a seller look. */
public interface Looks {

    /** The look in force when the document was issued; asked later, it is the same. In a transaction of the tenant. */
    Look of(DocumentContent document, Instant issuedAt);
}
