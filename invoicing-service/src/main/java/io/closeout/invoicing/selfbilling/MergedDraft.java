package io.closeout.invoicing.selfbilling;

import static java.util.Comparator.comparing;

import io.closeout.invoicing.issuing.DocumentContent.PreInvoiceRef;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One document of the drafts of several charges of a seller and a buyer, in the order given. */
final class MergedDraft {

    private MergedDraft() {}

    static Draft of(List<Draft> drafts, Draft.Form form, @Nullable PreInvoiceRef preInvoice) {
        var latest = drafts.stream().max(comparing(MergedDraft::serviceEnd)).orElseThrow();
        var first = drafts.getFirst();
        var currency = first.currency();
        var merged = new Draft(
                form,
                latest.seller(),
                latest.buyer(),
                first.payerId(),
                drafts.stream()
                        .map(Draft::buyerReference)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                currency,
                drafts.stream().flatMap(draft -> draft.parts().stream()).toList(),
                drafts.stream().flatMap(draft -> draft.adjustments().stream()).toList(),
                drafts.stream().map(Draft::prepaid).reduce(Money.zero(currency), Money::plus),
                latest.terms(),
                null,
                preInvoice,
                null);
        return latest.taxCurrency() == null ? merged : reckoned(merged, latest.taxCurrency());
    }

    private static LocalDate serviceEnd(Draft draft) {
        return draft.parts().getFirst().subject().serviceTo();
    }

    /** VAT is rounded for the whole document, hence its amount in another currency is that of the whole, too (BT-111). */
    private static Draft reckoned(Draft merged, TaxCurrency latest) {
        var tax = merged.breakdown().tax().amount().multiply(latest.rate());
        var whole = new TaxCurrency(
                latest.currency(),
                Money.rounded(tax, Currency.getInstance(latest.currency())).amount(),
                latest.rate(),
                latest.rateDate(),
                latest.source());
        return copy(merged, merged.terms(), whole);
    }

    /** The same under other terms. */
    static Draft with(Draft draft, Draft.PayingTerms terms) {
        return copy(draft, terms, draft.taxCurrency());
    }

    /** With other allowances and charges on the whole. */
    static Draft adjusted(Draft draft, List<Draft.TaxedAdjustment> adjustments) {
        var adjusted = new Draft(
                draft.form(),
                draft.seller(),
                draft.buyer(),
                draft.payerId(),
                draft.buyerReference(),
                draft.currency(),
                draft.parts(),
                adjustments,
                draft.prepaid(),
                draft.terms(),
                null,
                draft.preInvoice(),
                draft.replaces());
        return draft.taxCurrency() == null ? adjusted : reckoned(adjusted, draft.taxCurrency());
    }

    private static Draft copy(Draft merged, Draft.PayingTerms terms, @Nullable TaxCurrency taxCurrency) {
        return new Draft(
                merged.form(),
                merged.seller(),
                merged.buyer(),
                merged.payerId(),
                merged.buyerReference(),
                merged.currency(),
                merged.parts(),
                merged.adjustments(),
                merged.prepaid(),
                terms,
                taxCurrency,
                merged.preInvoice(),
                merged.replaces());
    }
}
