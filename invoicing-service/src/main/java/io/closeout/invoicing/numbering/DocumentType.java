package io.closeout.invoicing.numbering;

/** What is numbered. Each type has series of its own. */
public enum DocumentType {
    INVOICE("F"),
    CREDIT_NOTE("C");

    private final String prefix;

    DocumentType(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
