package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.einvoice.CorpusCase.Feature;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Correction;
import io.closeout.invoicing.issuing.DocumentContent.Discount;
import io.closeout.invoicing.issuing.DocumentContent.Instalment;
import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Paying;
import io.closeout.invoicing.issuing.DocumentContent.PreInvoiceRef;
import io.closeout.invoicing.issuing.DocumentContent.Related;
import io.closeout.invoicing.issuing.DocumentContent.Replaced;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.issuing.DocumentContent.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * More than five hundred documents, no two alike: every kind of sale with everything that a document can have. Made from
 * a seed, so that a document that fails can be made again by its index.
 */
public final class Corpus {

    private static final List<CorpusCase> CASES = CorpusCase.all();
    private static final List<String> LANGUAGES = List.of("en", "fr", "nl", "nb", "ro", "de");
    static final LocalDate ISSUED = LocalDate.of(2026, 11, 27);

    private final CorpusCase wanted;
    private final Random random;
    private final int index;
    private final CorpusLines lines;
    private final Participant seller;
    private final Participant buyer;

    private Corpus(int index) {
        this.wanted = CASES.get(index);
        this.index = index;
        this.random = new Random(20261127L + index);
        this.lines = new CorpusLines(wanted, random, subjects());
        var parties = new CorpusParties(random);
        this.seller = taxed(parties.company(wanted.seller(), !wanted.has(Feature.NO_IBAN)));
        this.buyer = taxed(parties.company(wanted.buyer(), false));
    }

    public static int size() {
        return CASES.size();
    }

    public static List<DocumentContent> all() {
        return IntStream.range(0, size()).mapToObj(Corpus::document).toList();
    }

    public static DocumentContent document(int index) {
        return new Corpus(index).document();
    }

    static CorpusCase caseOf(int index) {
        return CASES.get(index);
    }

    /** The first document that is such a case. */
    static DocumentContent of(String seller, String buyer, String category, Feature... features) {
        var index = IntStream.range(0, size())
                .filter(one -> caseOf(one).seller().equals(seller)
                        && caseOf(one).buyer().equals(buyer)
                        && caseOf(one).category().equals(category)
                        && caseOf(one).features().equals(java.util.Set.of(features)))
                .findFirst()
                .orElseThrow();
        return document(index);
    }

    private DocumentContent document() {
        return new DocumentContent(
                DocumentContent.FORMAT,
                new UUID(7, index),
                type(),
                numbering(seller.id()),
                ISSUED,
                ISSUED.plusDays(30),
                "Europe/Brussels",
                LANGUAGES.get(index % LANGUAGES.size()),
                wanted.currency(),
                seller,
                buyer,
                random.nextBoolean() ? "Cost centre <7> & 'co'" : null,
                lines.subjects(),
                List.of(),
                new Paying(buyer.id(), terms(lines.totals().payable()), "RF18539007547034"),
                lines.lines(),
                lines.adjustments(),
                lines.groups(),
                lines.totals(),
                taxCurrency(lines.totals().tax()),
                related());
    }

    private Participant taxed(Participant party) {
        return wanted.category().equals("O") ? CorpusParties.withoutVat(party) : party;
    }

    private Numbering numbering(UUID issuerId) {
        return new Numbering("F2026-%06d".formatted(index), issuerId, "F2026", index + 1L);
    }

    private Type type() {
        return new Type(kind(), typeCode());
    }

    private String kind() {
        return wanted.has(Feature.SELF_BILLED)
                ? "SELF_BILLED"
                : wanted.has(Feature.CONSOLIDATED)
                        ? "CONSOLIDATED"
                        : wanted.has(Feature.RECURRING) ? "RECURRING" : "INVOICE";
    }

    private String typeCode() {
        if (wanted.has(Feature.SELF_BILLED)) {
            return wanted.isCredit() ? "261" : "389";
        }
        return wanted.isCredit() ? "381" : "380";
    }

    private List<Subject> subjects() {
        var count = wanted.has(Feature.CONSOLIDATED) ? 2 + random.nextInt(5) : 1;
        var subjects = new ArrayList<Subject>();
        for (var i = 0; i < count; i++) {
            var day = ISSUED.minusDays(40 - i);
            var recurring = wanted.has(Feature.RECURRING);
            subjects.add(new Subject(
                    recurring ? null : new UUID(9, index * 1000L + i),
                    recurring ? null : "R-2026-%05d".formatted(index + i),
                    random.nextBoolean() ? "PO & <" + (i % 3) + ">" : null,
                    recurring || random.nextInt(3) == 0 ? "CT-2026-17" : null,
                    recurring ? null : "repair",
                    "KITCHEN-01",
                    random.nextBoolean() ? "CLX24-0011" + i : null,
                    "Culinox Forno 10",
                    day,
                    random.nextInt(3) == 0 ? day.plusDays(2) : day,
                    wanted.buyer(),
                    null));
        }
        return subjects;
    }

    private Terms terms(BigDecimal payable) {
        var discounts = wanted.has(Feature.DISCOUNT)
                ? List.of(new Discount(new BigDecimal("2.5"), 10), new Discount(new BigDecimal("1"), 20))
                : List.<Discount>of();
        var instalments = new ArrayList<Instalment>();
        if (wanted.has(Feature.INSTALMENTS)) {
            var half = payable.divide(BigDecimal.TWO, payable.scale(), RoundingMode.HALF_UP);
            instalments.add(new Instalment(1, ISSUED.plusDays(15), half));
            instalments.add(new Instalment(2, ISSUED.plusDays(30), payable.subtract(half)));
        }
        return new Terms("NET30", 30, discounts, instalments);
    }

    /** A French seller reckons its tax in euro as well (BR-FR-CO-12). */
    private @Nullable TaxCurrency taxCurrency(BigDecimal tax) {
        var french = wanted.seller().equals("FR") && !wanted.currency().equals("EUR");
        return wanted.has(Feature.TAX_CURRENCY) || french
                ? new TaxCurrency(
                        "EUR",
                        tax.multiply(new BigDecimal("0.91")).setScale(2, RoundingMode.HALF_UP),
                        new BigDecimal("0.91"),
                        ISSUED,
                        "ECB")
                : null;
    }

    private Related related() {
        var number = "F2026-000001";
        return new Related(
                wanted.has(Feature.PRE_INVOICE) ? new PreInvoiceRef(new UUID(3, 3), "P2026-000017") : null,
                wanted.has(Feature.REPLACEMENT) ? new Replaced(new UUID(3, 4), number, ISSUED.minusDays(3)) : null,
                wanted.isCredit()
                        ? new Correction(
                                new UUID(3, 5),
                                number,
                                ISSUED.minusDays(9),
                                "report-amended",
                                wanted.has(Feature.WHOLE_CREDIT))
                        : null);
    }
}
