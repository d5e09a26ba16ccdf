package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.Line;
import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Source;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Puts a draft and a number together: from here on nothing of it changes. */
final class Documents {

    private Documents() {}

    static DocumentContent invoice(UUID id, Draft draft, DocumentNumber number) {
        var charge = draft.charge();
        var issueDate = number.issueDate();
        return new DocumentContent(
                id,
                numbering(number),
                issueDate,
                issueDate.plusDays(draft.netDays()),
                draft.zone().getId(),
                Objects.requireNonNull(draft.buyer().state()).language(),
                draft.gross().currencyCode(),
                participant(draft.seller(), draft.tax().category(), true),
                participant(draft.buyer(), draft.tax().category(), false),
                charge.payerId(),
                subject(charge),
                sources(charge),
                new Terms("NET" + draft.netDays(), draft.netDays()),
                lines(draft),
                groups(draft.breakdown()),
                totals(draft.breakdown()),
                PaymentReference.of(number.printed()),
                null);
    }

    static Numbering numbering(DocumentNumber number) {
        return new Numbering(
                number.printed(), number.series().issuerId(), number.series().name(), number.sequence());
    }

    // BR-O-02: a document outside the scope of VAT bears no VAT number.
    private static Participant participant(Party party, VatCategory category, boolean sells) {
        var details = Objects.requireNonNull(party.details());
        var state = Objects.requireNonNull(party.state());
        return new Participant(
                party.id(),
                Objects.requireNonNull(details.name()),
                details.line1(),
                details.line2(),
                details.postcode(),
                details.city(),
                state.country(),
                category == VatCategory.O ? null : details.vatId(),
                details.legalId(),
                sells ? details.iban() : null,
                sells ? details.bic() : null);
    }

    private static Subject subject(VerifiedCharge charge) {
        var decision = charge.decision();
        var asset = decision.getAsset();
        return new Subject(
                decision.getReportNumber(),
                decision.getOrderReference(),
                decision.getContractId(),
                decision.getInterventionType(),
                asset.getId(),
                asset.getSerialNumber(),
                asset.getModel(),
                decision.getServiceFrom(),
                decision.getServiceTo(),
                decision.getCountry());
    }

    private static List<Source> sources(VerifiedCharge charge) {
        return charge.charges().stream()
                .map(one ->
                        new Source(charge.caseId(), charge.reportVersion(), charge.verificationId(), one.getChargeId()))
                .toList();
    }

    private static List<Line> lines(Draft draft) {
        var lines = new ArrayList<Line>(draft.lines().size());
        for (var priced : draft.lines()) {
            lines.add(line(lines.size() + 1, draft, priced));
        }
        return lines;
    }

    private static Line line(int number, Draft draft, PricedLine line) {
        return new Line(
                number,
                draft.charge().caseId(),
                line.sourceLineId(),
                null,
                line.textKey(),
                line.textParameters(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.net().amount(),
                draft.tax().category().name(),
                draft.tax().rate(),
                line.explanation());
    }

    static List<Group> groups(TaxBreakdown breakdown) {
        return breakdown.groups().stream()
                .map(group -> new Group(
                        group.category().name(),
                        group.rate(),
                        group.taxable().amount(),
                        group.tax().amount(),
                        group.exemptionCode()))
                .toList();
    }

    static Totals totals(TaxBreakdown breakdown) {
        var gross = breakdown.gross().amount();
        var none = BigDecimal.ZERO.setScale(gross.scale());
        return new Totals(breakdown.net().amount(), breakdown.tax().amount(), gross, none, gross);
    }
}
