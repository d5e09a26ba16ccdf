package io.closeout.invoicing.rendition;

/** Why a document does not have a form. */
public enum NoForm {
    /** Somebody else issued it; their own file is the document. */
    RECEIVED,
    /** Its currency has three decimals, and EN 16931 knows two (BR-DEC). */
    DECIMALS,
    /** It was issued before everything was asked for that the form has to say. */
    EARLIER
}
