package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Instalment;
import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Paying;
import io.closeout.invoicing.issuing.DocumentContent.Related;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.issuing.DocumentContent.Type;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.PricedAdjustment;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a draft and a number together: from here on nothing of it changes. */
final class Documents {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Documents() {}

    static DocumentContent invoice(UUID id, Draft draft, DocumentNumber number) {
        var totals = totals(draft);
        return new DocumentContent(
                DocumentContent.FORMAT,
                id,
                new Type(draft.form().kind().name(), draft.form().typeCode()),
                numbering(number, draft.form().number()),
                number.issueDate(),
                dueDate(draft.terms(), number.issueDate()),
                draft.zone().getId(),
                language(draft),
                draft.currency().getCurrencyCode(),
                participant(draft, draft.seller(), true),
                participant(draft, draft.buyer(), false),
                draft.buyerReference(),
                draft.parts().stream().map(Draft.Part::subject).toList(),
                draft.parts().stream().flatMap(part -> part.sources().stream()).toList(),
                paying(draft, number, totals.payable()),
                lines(draft),
                draft.adjustments().stream().map(Documents::adjustment).toList(),
                LegalWords.groups(language(draft), draft.breakdown()),
                totals,
                TaxInNationalCurrency.of(draft.taxCurrency(), totals.tax()),
                new Related(draft.preInvoice(), draft.replaces(), null));
    }

    private static String language(Draft draft) {
        return Objects.requireNonNull(draft.buyer().state()).language();
    }

    private static Paying paying(Draft draft, DocumentNumber number, BigDecimal payable) {
        var given = draft.form().paymentReference();
        var reference = given == null
                ? PaymentReference.of(numbering(number, draft.form().number()).number())
                : given;
        return new Paying(draft.payerId(), terms(draft, number.issueDate(), payable), reference);
    }

    private static LocalDate dueDate(Draft.PayingTerms terms, LocalDate issueDate) {
        return terms.dueDate() == null ? issueDate.plusDays(terms.netDays()) : terms.dueDate();
    }

    // Each instalment ends where its share of the whole ends, so that all of them make the payable amount.
    private static Terms terms(Draft draft, LocalDate issueDate, BigDecimal payable) {
        var instalments = new ArrayList<Instalment>();
        var percent = BigDecimal.ZERO;
        var before = Money.zero(draft.currency());
        for (var share : draft.terms().instalments()) {
            percent = percent.add(share.percent());
            var upTo = Money.rounded(payable.multiply(percent).divide(HUNDRED), draft.currency());
            instalments.add(new Instalment(
                    instalments.size() + 1,
                    issueDate.plusDays(share.days()),
                    upTo.minus(before).amount()));
            before = upTo;
        }
        var days = draft.terms().netDays();
        return new Terms("NET" + days, days, draft.terms().discounts(), instalments);
    }

    private static Adjustment adjustment(Draft.TaxedAdjustment one) {
        return new Adjustment(
                one.charge(),
                one.reasonCode(),
                one.textKey(),
                one.textParameters(),
                one.amount().amount(),
                one.percent(),
                one.base() == null ? null : one.base().amount(),
                one.tax().category().name(),
                one.tax().rate(),
                one.explanation());
    }

    private static Adjustment adjustment(PricedAdjustment one, TaxDecision.Applies tax) {
        return new Adjustment(
                one.charge(),
                one.reasonCode(),
                one.textKey(),
                one.textParameters(),
                one.amount().amount(),
                one.percent(),
                one.base() == null ? null : one.base().amount(),
                tax.category().name(),
                tax.rate(),
                one.explanation());
    }

    static Numbering numbering(DocumentNumber number, @Nullable String given) {
        return new Numbering(
                given == null ? number.printed() : given,
                number.series().issuerId(),
                number.series().name(),
                number.sequence());
    }

    // BR-O-02: a document outside the scope of VAT bears no VAT number.
    private static Participant participant(Draft draft, Party party, boolean sells) {
        var details = Objects.requireNonNull(party.details());
        var state = Objects.requireNonNull(party.state());
        var outOfScope = draft.lines().anyMatch(line -> line.tax().category() == VatCategory.O);
        return new Participant(
                party.id(),
                Objects.requireNonNull(details.name()),
                details.line1(),
                details.line2(),
                details.postcode(),
                details.city(),
                state.country(),
                outOfScope ? null : details.vatId(),
                details.legalId(),
                sells ? details.iban() : null,
                sells ? details.bic() : null);
    }

    private static List<DocumentLine> lines(Draft draft) {
        var lines = new ArrayList<DocumentLine>();
        draft.lines().forEach(one -> lines.add(line(lines.size() + 1, one)));
        return lines;
    }

    private static DocumentLine line(int number, Draft.TaxedLine one) {
        var line = one.priced();
        return new DocumentLine(
                number,
                one.caseId(),
                one.purpose() == null ? null : one.purpose().name(),
                line.sourceLineId(),
                null,
                line.textKey(),
                line.textParameters(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.adjustments().stream()
                        .map(adjustment -> adjustment(adjustment, one.tax()))
                        .toList(),
                line.net().amount(),
                one.tax().category().name(),
                one.tax().rate(),
                line.explanation());
    }

    private static Totals totals(Draft draft) {
        var zero = Money.zero(draft.currency());
        var breakdown = draft.breakdown();
        var lines = draft.lines().map(line -> line.priced().net()).reduce(zero, Money::plus);
        var allowances = sum(draft, false);
        var charges = sum(draft, true);
        var gross = breakdown.gross();
        return new Totals(
                lines.amount(),
                allowances.amount(),
                charges.amount(),
                breakdown.net().amount(),
                breakdown.tax().amount(),
                gross.amount(),
                draft.prepaid().amount(),
                gross.minus(draft.prepaid()).amount());
    }

    private static Money sum(Draft draft, boolean charges) {
        return draft.adjustments().stream()
                .filter(one -> one.charge() == charges)
                .map(Draft.TaxedAdjustment::amount)
                .reduce(Money.zero(draft.currency()), Money::plus);
    }
}
