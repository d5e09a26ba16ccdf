package io.closeout.invoicing.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Correction;
import io.closeout.invoicing.issuing.DocumentContent.Discount;
import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Related;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.issuing.DocumentContent.Type;
import io.closeout.invoicing.issuing.DocumentLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents as they are printed in the tests, of every kind; their sums are right. */
public final class PrintedDocument {

    public static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final List<Subject> subjects = new ArrayList<>();
    private final List<DocumentLine> lines = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final String language;
    private String kind = "INVOICE";
    private String code = "380";
    private String number = "F2026-000123";
    private String currency = "EUR";
    private String category = "S";
    private BigDecimal rate = new BigDecimal("21");
    private String sellerName = "Koeltechniek Peeters BV";
    private String buyerName = "Brasserie Le Grand Café";
    private String buyerCountry = "BE";
    private @Nullable String iban = "BE68539007547034";
    private BigDecimal prepaid = BigDecimal.ZERO;
    private int instalments;
    private List<Discount> discounts = List.of();
    private @Nullable Correction correction;
    private @Nullable TaxCurrency taxCurrency;
    private UUID caseId = new UUID(0, 7);

    private PrintedDocument(String language) {
        this.language = language;
    }

    public static PrintedDocument in(String language) {
        return new PrintedDocument(language)
                .report("R-2026-0815")
                .labour("Compressor vervangen en getest")
                .travel();
    }

    public static PrintedDocument empty(String language) {
        return new PrintedDocument(language).report("R-2026-0815");
    }

    PrintedDocument report(String reportNumber) {
        caseId = UUID.nameUUIDFromBytes(reportNumber.getBytes(UTF_8));
        subjects.add(PrintedLine.subject(caseId, reportNumber, subjects.size() % 3));
        return this;
    }

    PrintedDocument agreement() {
        caseId = new UUID(0, 99);
        subjects.clear();
        subjects.add(new Subject(null, null, null, "COMFORT-7", null, null, null, null, DAY, DAY, "BE", null));
        return this;
    }

    PrintedDocument labour(String text) {
        var time = new PrintedLine("line.labour", "1.25", "HUR", "78.40").saying(text);
        return line(time.because("minutes", "67", "step", "15", "rate", "78.40"));
    }

    PrintedDocument travel() {
        return line(new PrintedLine("line.travel", "42", "KMT", "0.4317").because("km", "42", "rate", "0.4317"));
    }

    PrintedDocument part(String article, String quantity, String price) {
        var part = new PrintedLine("line.part", quantity, "C62", price).saying("Thermostat probe, stainless");
        return line(part.called(article).because("quantity", quantity, "list", price));
    }

    private PrintedDocument line(PrintedLine line) {
        var credited = correction == null ? null : Integer.valueOf(1);
        lines.add(line.taxed(category, rate).at(lines.size() + 1, caseId, credited, digits()));
        return this;
    }

    PrintedDocument many(int count) {
        for (var i = 0; i < count; i++) {
            if (i % 3 == 0) {
                labour("Line " + (lines.size() + 1));
            } else {
                part("PRB-" + i, String.valueOf(1 + i % 4), "19.95");
            }
        }
        return this;
    }

    public PrintedDocument kind(String other, String typeCode) {
        kind = other;
        code = typeCode;
        return this;
    }

    PrintedDocument credit() {
        code = "381";
        number = "C2026-000004";
        correction = new Correction(new UUID(0, 5), "F2026-000100", DAY.minusDays(20), "goodwill", false);
        return this;
    }

    PrintedDocument numbered(String other) {
        number = other;
        return this;
    }

    PrintedDocument money(String code) {
        currency = code;
        return this;
    }

    PrintedDocument taxed(String newCategory, String percent) {
        category = newCategory;
        rate = new BigDecimal(percent);
        return this;
    }

    PrintedDocument names(String seller, String buyer) {
        sellerName = seller;
        buyerName = buyer;
        return this;
    }

    PrintedDocument buyerIn(String country) {
        buyerCountry = country;
        return this;
    }

    PrintedDocument withoutAccount() {
        iban = null;
        return this;
    }

    PrintedDocument discounted(String percent) {
        adjustments.add(PrintedLine.discount(percent, sum(), category, rate));
        return this;
    }

    PrintedDocument handling(String amount) {
        adjustments.add(PrintedLine.handling(amount, category, rate));
        return this;
    }

    PrintedDocument prepaid(String amount) {
        prepaid = new BigDecimal(amount);
        return this;
    }

    PrintedDocument instalments(int count) {
        instalments = count;
        return this;
    }

    PrintedDocument early(String percent, int days) {
        discounts = List.of(new Discount(new BigDecimal(percent), days));
        return this;
    }

    PrintedDocument taxIn(String other) {
        taxCurrency = new TaxCurrency(other, new BigDecimal("612.40"), new BigDecimal("4.9763"), DAY, "BNR");
        return this;
    }

    public DocumentContent build() {
        return content(new PrintedSums(sum(), adjustments, rate, digits()));
    }

    private DocumentContent content(PrintedSums sums) {
        return new DocumentContent(
                DocumentContent.FORMAT,
                new UUID(7, number.hashCode()),
                new Type(kind, code),
                new Numbering(number, new UUID(0, 3), "F2026", 123),
                DAY,
                DAY.plusDays(30),
                "Europe/Brussels",
                language,
                currency,
                party(sellerName, "BE", iban),
                party(buyerName, buyerCountry, null),
                null,
                subjects,
                List.of(),
                sums.paying(number, discounts, instalments, prepaid),
                lines,
                adjustments,
                List.of(sums.group(category)),
                sums.totals(prepaid),
                taxCurrency,
                new Related(null, null, correction));
    }

    private int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private BigDecimal sum() {
        return lines.stream().map(DocumentLine::net).reduce(round(BigDecimal.ZERO), BigDecimal::add);
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(
                java.util.Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private static Participant party(String name, String country, @Nullable String iban) {
        return new Participant(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                name,
                "Industrielaan 24 bus 3",
                null,
                country.equals("BE") ? "9000" : "75011",
                country.equals("BE") ? "Gent" : "Paris",
                country,
                country + "0999104948",
                "0999104948",
                iban,
                iban == null ? null : "KREDBEBB");
    }
}
