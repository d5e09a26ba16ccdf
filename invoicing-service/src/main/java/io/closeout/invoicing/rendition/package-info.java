/**
 * The forms of documents: made after commit from the stored content alone, kept once by their digest, never changed. A
 * form that cannot be made is set aside with its reason; it never keeps a document from being issued.
 */
@NullMarked
package io.closeout.invoicing.rendition;

import org.jspecify.annotations.NullMarked;
