package io.closeout.invoicing.paper;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.PriceStep;
import io.closeout.invoicing.document.Section;
import io.closeout.invoicing.document.SheetNotes;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.transfer.HowToPay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is printed.
 *
 * @param preview whether it is only shown and bears a mark that says so
 */
public record PaperSheet(
        DocumentContent doc,
        DocumentWords t,
        Look look,
        HowToPay pay,
        SheetNotes notes,
        List<Section> sections,
        boolean preview) {

    private static final String BETWEEN = " · ";

    static PaperSheet of(DocumentContent document, Look look, boolean preview) {
        var words = DocumentWords.of(document);
        var pay = HowToPay.of(document);
        return new PaperSheet(
                document, words, look, pay, new SheetNotes(document, words, pay), Section.of(document), preview);
    }

    /** Whether it bills several things, each with a heading and a sum of its own. */
    public boolean isGrouped() {
        return sections.size() > 1;
    }

    /** What the only section is about; null where there are several, or none is known. */
    public @Nullable Subject subject() {
        return sections.size() == 1 ? sections.getFirst().subject() : null;
    }

    /** Whether anything was taken off or put on between the lines and the net amount. */
    public boolean isAdjusted() {
        return !doc.adjustments().isEmpty();
    }

    public boolean isPrepaid() {
        return doc.totals().prepaid().signum() != 0;
    }

    /** Whether it is paid in several parts. */
    public boolean isScheduled() {
        return doc.terms().instalments().size() > 1;
    }

    public boolean isPaid() {
        return pay.direction() == HowToPay.Direction.PAY;
    }

    public boolean isReceived() {
        return pay.direction() == HowToPay.Direction.RECEIVE;
    }

    /** How a price came about, in one line; empty where the look leaves it to the page. */
    public String why(DocumentLine line) {
        return look.compact() ? "" : parts(t.why(line).stream().map(PaperSheet::told));
    }

    /** The rate; a line outside the scope of VAT has none (BR-O-05). Why there is no tax stands below the sums. */
    public String vat(DocumentLine line) {
        return line.taxCategory().equals("O") ? "–" : t.percent(line.taxRate());
    }

    // A name and its value stay together as long as they fit in a line.
    private static String told(PriceStep step) {
        return step.name() + "\u00a0" + step.value();
    }

    /** Name and address of the seller, in one line. */
    public String seller() {
        return parts(doc.seller().name(), doc.seller().line1(), t.town(doc.seller()));
    }

    private static String parts(@Nullable String... parts) {
        return parts(Stream.of(parts).flatMap(Stream::ofNullable));
    }

    private static String parts(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(BETWEEN));
    }
}
