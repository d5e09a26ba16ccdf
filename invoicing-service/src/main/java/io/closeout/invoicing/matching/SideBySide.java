package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.DocumentContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure on both sides.
 *
 * @param word the key of its name
 * @param difference what the station asks too much, negative for too little; null for what is not money
 */
public record SideBySide(
        String word,
        @Nullable String said,
        @Nullable String approved,
        @Nullable BigDecimal saidAmount,
        @Nullable BigDecimal approvedAmount,
        @Nullable BigDecimal difference) {

    static List<SideBySide> of(SaidInvoice said, DocumentContent approved) {
        var rows = rows(said, approved);
        rows.add(2, text("iban", said.iban(), approved.seller().iban()));
        return rows;
    }

    /** No account: nothing is to be paid. */
    static List<SideBySide> ofCredit(SaidInvoice said, DocumentContent expected) {
        var corrects = Objects.requireNonNull(expected.corrects()).number();
        var rows = rows(said, expected);
        rows.removeLast();
        rows.add(money("returned", said.totals().payable(), expected.totals().payable()));
        rows.add(0, text("corrects", String.join(" ", said.corrects()), corrects));
        return rows;
    }

    private static List<SideBySide> rows(SaidInvoice said, DocumentContent approved) {
        var rows = new ArrayList<SideBySide>();
        rows.add(text("seller", said.sellerVatId(), approved.seller().vatId()));
        rows.add(text("buyer", said.buyerVatId(), approved.buyer().vatId()));
        rows.add(text("currency", said.currency(), approved.currency()));
        rows.add(money("net", said.totals().net(), approved.totals().net()));
        rows.add(money("tax", said.totals().tax(), approved.totals().tax()));
        rows.add(money("gross", said.totals().gross(), approved.totals().gross()));
        rows.add(money("payable", said.totals().payable(), approved.totals().payable()));
        return rows;
    }

    private static SideBySide text(String word, @Nullable String said, @Nullable String approved) {
        return new SideBySide(word, said, approved, null, null, null);
    }

    private static SideBySide money(String word, BigDecimal said, BigDecimal approved) {
        return new SideBySide(word, null, null, said, approved, said.subtract(approved));
    }

    public boolean isMoney() {
        return difference != null;
    }

    public boolean isDifferent() {
        return difference == null
                ? said != null && approved != null && !plain(said).equals(plain(approved))
                : Objects.requireNonNull(difference).signum() != 0;
    }

    private static String plain(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "");
    }
}
