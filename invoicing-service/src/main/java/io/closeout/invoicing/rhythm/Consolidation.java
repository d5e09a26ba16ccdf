package io.closeout.invoicing.rhythm;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.CollectedCharges.Collected;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of charges that are billed together, in the order in which the work was done. What cannot stand on one
 * document makes several: another currency, other terms, another reference of the buyer, and what is outside the scope of
 * VAT. A document that would grow beyond its largest size is closed and another one begun; a charge is never torn apart.
 */
final class Consolidation {

    private static final Comparator<Draft> BY_SERVICE = Comparator.<Draft, LocalDate>comparing(
                    draft -> draft.parts().getFirst().subject().serviceTo())
            .thenComparing(draft -> draft.parts().getFirst().subject().serviceFrom())
            .thenComparing(
                    draft -> String.valueOf(draft.parts().getFirst().subject().reportNumber()))
            .thenComparing(draft -> draft.parts().getFirst().sources().toString());

    /** What all charges of a document have in common. */
    private record Common(
            Currency currency,
            boolean outOfScope,
            Draft.PayingTerms terms,
            @Nullable String buyerReference,
            @Nullable TaxCurrency rate) {

        static Common of(Draft draft) {
            return new Common(
                    draft.currency(),
                    draft.lines().anyMatch(line -> line.tax().category() == VatCategory.O),
                    draft.terms(),
                    draft.buyerReference(),
                    withTax(draft.taxCurrency(), BigDecimal.ZERO));
        }
    }

    private Consolidation() {}

    /**
     * @param mostLines that a document of several charges has
     * @return what each document bills
     */
    static Map<Draft, List<Collected>> of(List<Collected> charges, int mostLines) {
        var documents = new LinkedHashMap<Draft, List<Collected>>();
        for (var together : split(charges, Collected::draft, mostLines)) {
            documents.put(joined(together.stream().map(Collected::draft).toList()), together);
        }
        return documents;
    }

    static <T> List<List<T>> split(List<T> charges, Function<T, Draft> draftOf, int mostLines) {
        var byCommon = new LinkedHashMap<Common, List<T>>();
        charges.stream()
                .sorted(Comparator.comparing(draftOf, BY_SERVICE))
                .forEach(one -> byCommon.computeIfAbsent(Common.of(draftOf.apply(one)), common -> new ArrayList<>())
                        .add(one));
        var documents = new ArrayList<List<T>>();
        byCommon.values().forEach(together -> cut(together, draftOf, mostLines, documents));
        return documents;
    }

    private static <T> void cut(List<T> together, Function<T, Draft> draftOf, int mostLines, List<List<T>> documents) {
        var current = new ArrayList<T>();
        var lines = 0L;
        var bytes = 0L;
        for (var one : together) {
            var draft = draftOf.apply(one);
            var moreLines = draft.lines().count();
            var moreBytes = WireSize.of(draft);
            var isFull = lines + moreLines > mostLines || bytes + moreBytes > WireSize.LARGEST;
            if (!current.isEmpty() && isFull) {
                documents.add(List.copyOf(current));
                current.clear();
                lines = 0;
                bytes = 0;
            }
            current.add(one);
            lines += moreLines;
            bytes += moreBytes;
        }
        documents.add(List.copyOf(current));
    }

    /** One charge stays an ordinary invoice. */
    static Draft joined(List<Draft> drafts) {
        var first = drafts.getFirst();
        if (drafts.size() == 1) {
            return first;
        }
        var whole = new Draft(
                new Draft.Form(InvoiceKind.CONSOLIDATED, "380", first.seller().id(), "F", null),
                first.seller(),
                first.buyer(),
                first.payerId(),
                first.buyerReference(),
                first.currency(),
                drafts.stream().flatMap(draft -> draft.parts().stream()).toList(),
                drafts.stream().flatMap(draft -> draft.adjustments().stream()).toList(),
                drafts.stream().map(Draft::prepaid).reduce(Money.zero(first.currency()), Money::plus),
                first.terms(),
                null,
                null,
                null);
        return first.taxCurrency() == null ? whole : whole.taxedIn(inTaxCurrency(whole, first.taxCurrency()));
    }

    private static TaxCurrency inTaxCurrency(Draft whole, TaxCurrency rate) {
        var tax = whole.breakdown().tax().amount().multiply(rate.rate());
        return new TaxCurrency(
                rate.currency(),
                Money.rounded(tax, Currency.getInstance(rate.currency())).amount(),
                rate.rate(),
                rate.rateDate(),
                rate.source());
    }

    private static @Nullable TaxCurrency withTax(@Nullable TaxCurrency rate, BigDecimal tax) {
        return rate == null ? null : new TaxCurrency(rate.currency(), tax, rate.rate(), rate.rateDate(), rate.source());
    }
}
