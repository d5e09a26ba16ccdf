package io.closeout.invoicing.rhythm;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.issuing.DocumentContent.Source;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.party.PartyDetails;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Drafts of charges of one case. */
public final class DraftFixture {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Party SELLER = party(new UUID(0, 1));
    private static final Party BUYER = party(new UUID(0, 2));

    private static final List<Input> INPUTS = List.of(
            new Input("minutes", "47"),
            new Input("cap", "6000"),
            new Input("cap.policy", "closeout-contract-comfort v1"),
            new Input("step", "15"),
            new Input("step.policy", "closeout-be v1"),
            new Input("rate", "78.4"),
            new Input("shareFrom", "33.3333"),
            new Input("shareTo", "66.6667"));

    private DraftFixture() {}

    static Draft draft(int number, String serviceTo, int lines) {
        return draft(number, serviceTo, lines, VatCategory.S);
    }

    public static Draft draft(int number, String serviceTo, int lines, VatCategory category) {
        var caseId = new UUID(7, number);
        var rate = category == VatCategory.S ? new BigDecimal("21") : BigDecimal.ZERO;
        var tax = new TaxDecision.Applies(category, rate);
        var taxed = IntStream.range(0, lines)
                .mapToObj(line -> new Draft.TaxedLine(caseId, ChargePurpose.CUSTOMER, line(line), tax))
                .toList();
        var source = new Source(caseId, 1, new UUID(8, number), new UUID(9, number), "CUSTOMER");
        return draft(new Draft.Part(subject(number, LocalDate.parse(serviceTo)), List.of(source), taxed));
    }

    private static Subject subject(int number, LocalDate day) {
        var caseId = new UUID(7, number);
        return new Subject(
                caseId, "R-" + number, "PO-1", "COMFORT", "repair", "OVEN-1", "S-1", "Forno", day, day, "BE", null);
    }

    private static Draft draft(Draft.Part part) {
        return new Draft(
                Draft.Form.invoice(SELLER.id()),
                SELLER,
                BUYER,
                BUYER.id(),
                null,
                EUR,
                List.of(part),
                List.of(),
                Money.zero(EUR),
                Draft.PayingTerms.net(30),
                null,
                null,
                null);
    }

    // As long as lines really get: the inputs of a capped line of which the buyer pays a share.
    private static PricedLine line(int number) {
        var price = new BigDecimal("78.400000");
        return new PricedLine(
                UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)})
                        .toString(),
                "line.labour",
                List.of(
                        new Input("text", "Înlocuirea garniturii ușii și reglarea balamalelor, etajul " + number),
                        new Input("code", "SM-KIT-0000117")),
                BigDecimal.ONE,
                "HUR",
                price,
                Money.rounded(price, EUR),
                new Explanation(
                        "closeout-be",
                        "1",
                        INPUTS,
                        "round2(round2(round6(ceil(min(minutes, cap) / step) * step / 60) * rate) * shareTo / 100)"));
    }

    private static Party party(UUID id) {
        return new Party(
                id,
                new Party.State("BE", "Europe/Brussels", "fr", "EUR", "BE"),
                new PartyDetails(
                        "Somebody", "Street 1", null, "1000", "Town", "BE0999104948", "0999104948", null, null));
    }
}
