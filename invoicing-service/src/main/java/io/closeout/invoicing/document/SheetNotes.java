package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Discount;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.transfer.HowToPay;
import io.closeout.invoicing.transfer.HowToPay.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document says beside its lines and sums, in the language of its buyer. */
public record SheetNotes(DocumentContent document, DocumentWords words, HowToPay pay) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What was checked of a report before it was billed.
     *
     * @param report its number; null on a document of one report
     * @param rules the rule set that was followed
     * @param certificate where the check certificate is kept; null if there is none
     */
    public record Checked(
            @Nullable String report,
            String told,
            String rules,
            @Nullable String certificate) {}

    /** The kind of the document, such as {@code Credit note}. */
    public String kind() {
        return words.tell("kind." + document.type().code());
    }

    /** Whether the buyer pays the seller who reads it. */
    public boolean isReceived() {
        return pay.direction() == Direction.RECEIVE;
    }

    /** As it is read aloud. */
    public String reference() {
        return pay.belgian() ? pay.reference() : words.grouped(pay.reference());
    }

    /** What somebody has to know who pays without an account number, or in another currency; empty for nothing. */
    public String hint() {
        if (pay.direction() != Direction.PAY) {
            return "";
        }
        if (pay.iban() == null) {
            return words.tell("pay.agreed");
        }
        return document.currency().equals("EUR") ? "" : words.tell("pay.foreign", document.currency());
    }

    /** Who drew it up for whom; empty unless the buyer did. */
    public String selfBilled() {
        return document.type().code().equals("389") || document.type().code().equals("261")
                ? words.tell(
                        "selfbilled.who",
                        document.buyer().name(),
                        document.seller().name())
                : "";
    }

    /** Report, equipment and days of lines that belong together, in one line. */
    public String heading(Section section) {
        var subject = section.subject();
        if (subject == null || subject.reportNumber() == null) {
            return words.tell("section.other");
        }
        var parts = new ArrayList<String>();
        parts.add(words.tell("section.report", subject.reportNumber()));
        Stream.of(subject.model(), subject.serialNumber())
                .flatMap(Stream::ofNullable)
                .forEach(parts::add);
        parts.add(words.period(subject.serviceFrom(), subject.serviceTo()));
        return String.join(" · ", parts);
    }

    /** What can be saved by paying early, one sentence for each offer. */
    public List<String> discounts() {
        return document.terms().discounts().stream().map(this::told).toList();
    }

    private String told(Discount discount) {
        var payable = document.totals().payable();
        var digits = Currency.getInstance(document.currency()).getDefaultFractionDigits();
        var saved = payable.multiply(discount.percent()).divide(HUNDRED, digits, RoundingMode.HALF_UP);
        return words.tell(
                "discount",
                words.percent(discount.percent()),
                words.date(document.issueDate().plusDays(discount.days())),
                words.money(payable.subtract(saved)),
                words.money(payable));
    }

    public List<Checked> checked() {
        return document.subjects().stream()
                .filter(subject -> subject.checked() != null)
                .map(this::checked)
                .distinct()
                .toList();
    }

    private Checked checked(Subject subject) {
        var checked = Objects.requireNonNull(subject.checked());
        var told = "%s: %s"
                .formatted(
                        Wording.sheetOrElse(words.locale(), "checked." + checked.mode(), checked.mode()),
                        words.tell("checked.count", checked.checks(), checked.findings()));
        return new Checked(
                document.subjects().size() > 1 ? subject.reportNumber() : null,
                told,
                checked.ruleSet(),
                checked.certificateHref());
    }
}
