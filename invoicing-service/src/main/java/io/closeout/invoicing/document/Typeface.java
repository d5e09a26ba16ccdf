package io.closeout.invoicing.document;

/** The fonts that can be embedded: Latin, Romanian, Norwegian, Polish and Greek letters, figures of one width. */
public enum Typeface {
    OPEN_SANS("Open Sans", "/fonts/ttf/OpenSans/OpenSans-Regular.ttf", "/fonts/ttf/OpenSans/OpenSans-Bold.ttf"),
    ROBOTO("Roboto", "/fonts/ttf/Roboto/Roboto-Regular.ttf", "/fonts/ttf/Roboto/Roboto-Bold.ttf");

    private final String family;
    private final String regular;
    private final String bold;

    Typeface(String family, String regular, String bold) {
        this.family = family;
        this.regular = regular;
        this.bold = bold;
    }

    public String family() {
        return family;
    }

    /** Where its file lies. */
    public String regular() {
        return regular;
    }

    /** Where the file of its heavy weight lies. */
    public String bold() {
        return bold;
    }
}
