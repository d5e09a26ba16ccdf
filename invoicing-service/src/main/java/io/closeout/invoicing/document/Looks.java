package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentContent;

/** Who knows how the documents of a seller look. */
public interface Looks {

    /** The look in force on the issue date, which never changes afterwards. */
    Look of(DocumentContent document);
}
