package io.closeout.invoicing.office;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.ReplacementPreview;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a replacement invoice, and what would be different.
 *
 * @param version of the invoice that is looked at
 * @param parties who can be billed instead
 * @param preview null until it was asked for
 */
public record ReplacementSheet(
        DocumentContent old,
        long version,
        DocumentWords t,
        List<KnownParties.Named> parties,
        MultivaluedMap<String, String> typed,
        @Nullable ReplacementPreview preview) {

    /** One thing that would be different; empty where there was none, or none would be. */
    public record Change(String what, String before, String after) {}

    public String typed(String field, @Nullable String otherwise) {
        var value = typed.getFirst(field);
        return value != null ? value : Objects.requireNonNullElse(otherwise, "");
    }

    public boolean isPaid() {
        return preview != null && preview.paid().signum() > 0;
    }

    public List<Change> changes() {
        if (preview == null) {
            return List.of();
        }
        var after = preview.document();
        var changes = new ArrayList<Change>();
        parties("buyer", old.buyer(), after.buyer(), changes);
        parties("seller", old.seller(), after.seller(), changes);
        add("order", old.orderReference(), after.orderReference(), changes);
        add("buyer-reference", old.buyerReference(), after.buyerReference(), changes);
        add("net", t.money(old.totals().net()), money(after, after.totals().net()), changes);
        add("tax", t.money(old.totals().tax()), money(after, after.totals().tax()), changes);
        add(
                "payable",
                t.money(old.totals().payable()),
                money(after, after.totals().payable()),
                changes);
        return changes;
    }

    private String money(DocumentContent document, BigDecimal amount) {
        return new DocumentWords(t.locale(), document.currency()).money(amount);
    }

    private void parties(String role, Participant before, Participant after, List<Change> changes) {
        add(role, Participant::name, before, after, changes);
        add(role + "-address", ReplacementSheet::address, before, after, changes);
        add(role + "-vat", Participant::vatId, before, after, changes);
        add(role + "-legal", Participant::legalId, before, after, changes);
        add(role + "-iban", Participant::iban, before, after, changes);
    }

    private static String address(Participant party) {
        return String.join(
                ", ",
                Stream.of(party.line1(), party.line2(), party.postcode(), party.city(), party.country())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static void add(
            String what,
            Function<Participant, @Nullable String> of,
            Participant before,
            Participant after,
            List<Change> changes) {
        add(what, of.apply(before), of.apply(after), changes);
    }

    private static void add(String what, @Nullable String before, @Nullable String after, List<Change> changes) {
        if (!Objects.equals(before, after)) {
            changes.add(
                    new Change(what, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
        }
    }
}
