package io.closeout.invoicing.paper;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.PriceStep;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.transfer.HowToPay;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is printed.
 *
 * @param preview whether it is only shown and bears a mark that says so
 */
public record PaperSheet(
        DocumentContent doc, DocumentWords t, Look look, HowToPay pay, List<Section> sections, boolean preview) {

    private static final String BETWEEN = " · ";

    static PaperSheet of(DocumentContent document, Look look, boolean preview) {
        return new PaperSheet(
                document,
                DocumentWords.of(document),
                look,
                HowToPay.of(document),
                Section.of(document),
                preview);
    }

    /** Whether it bills several things, each with a heading and a sum of its own. */
    public boolean isGrouped() {
        return sections.size() > 1;
    }

    /** Whether anything was taken off or put on between the lines and the net amount. */
    public boolean isAdjusted() {
        return !doc.adjustments().isEmpty();
    }

    public boolean isPaid() {
        return pay.direction() == HowToPay.Direction.PAY;
    }

    public boolean isReceived() {
        return pay.direction() == HowToPay.Direction.RECEIVE;
    }

    public boolean isSelfBilled() {
        return doc.type().code().equals("389") || doc.type().code().equals("261");
    }

    /** How a price came about, as one sentence; empty where the look leaves it to the page. */
    public String why(DocumentLine line) {
        return look.compact()
                ? ""
                : t.why(line).stream().map(PaperSheet::told).collect(Collectors.joining(BETWEEN));
    }

    // A name and its value stay together as long as they fit in a line.
    private static String told(PriceStep step) {
        return step.name() + "\u00a0" + step.value();
    }

    /** Where the name of the seller's own town, numbers and account stand, in one line. */
    public String seller() {
        return List.of(
                        doc.seller().name(),
                        doc.seller().line1() == null ? "" : doc.seller().line1(),
                        t.town(doc.seller()))
                .stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(BETWEEN));
    }
}
