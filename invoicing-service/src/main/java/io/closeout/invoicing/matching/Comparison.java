package io.closeout.invoicing.matching;

import static java.util.stream.Collectors.toMap;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.matching.SaidInvoice.Group;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds a station's invoice against what was approved. Totals and tax agree to the cent, always: what enters the books
 * is the sum on the document. The tolerance is for single lines, which may be rounded otherwise while the sums agree.
 * Findings carry amounts, numbers of reports and days; tax numbers and accounts are on the page only.
 */
final class Comparison {

    private final SaidInvoice said;
    private final DocumentContent approved;
    private final List<Reason> findings = new ArrayList<>();

    Comparison(SaidInvoice said, DocumentContent approved) {
        this.said = said;
        this.approved = approved;
    }

    /**
     * @param tolerance for single lines and cases
     * @param today of the station
     */
    static List<Reason> findings(SaidInvoice said, DocumentContent approved, BigDecimal tolerance, LocalDate today) {
        var comparison = new Comparison(said, approved);
        comparison.identities();
        comparison.days(today);
        if (said.currency().equals(approved.currency())) {
            comparison.findings.addAll(LineComparison.findings(said, approved, tolerance));
        }
        comparison.sums();
        return comparison.findings();
    }

    List<Reason> findings() {
        return List.copyOf(findings);
    }

    /** Each group of tax and each total, to the cent. */
    void sums() {
        if (said.currency().equals(approved.currency())) {
            taxes();
            totals();
        } else {
            add("currency", "said", said.currency(), "approved", approved.currency());
        }
    }

    private void identities() {
        if (!said.typeCode().equals("380")) {
            add(
                    said.typeCode().equals("389") ? "type-self-billed" : "type-unexpected",
                    "said",
                    Values.brief(said.typeCode()));
        }
        parties();
        if (said.iban() != null) {
            same("iban", said.iban(), approved.seller().iban());
        }
    }

    void parties() {
        same("seller-vat-id", said.sellerVatId(), approved.seller().vatId());
        same("buyer-vat-id", said.buyerVatId(), approved.buyer().vatId());
    }

    /** What we do not know ourselves proves nothing. */
    private void same(String key, @Nullable String claimed, @Nullable String known) {
        if (known != null && !compact(known).equals(claimed == null ? "" : compact(claimed))) {
            add(claimed == null ? key + "-missing" : key);
        }
    }

    static String compact(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    void issued(LocalDate today) {
        if (said.issueDate().isAfter(today)) {
            add("issued-in-future", "said", said.issueDate().toString());
        }
    }

    private void days(LocalDate today) {
        issued(today);
        var issued = said.issueDate();
        if (issued.isBefore(approved.serviceTo())) {
            add(
                    "issued-before-service",
                    "said",
                    issued.toString(),
                    "approved",
                    approved.serviceTo().toString());
        }
        var earliest = issued.plusDays(approved.terms().netDays());
        var due = said.dueDate();
        if (due != null && due.isBefore(earliest)) {
            add("due-too-early", "said", due.toString(), "approved", earliest.toString());
        }
    }

    private void taxes() {
        Map<String, Group> ours = approved.taxGroups().stream()
                .collect(toMap(
                        group -> key(group.category(), group.rate()),
                        group -> new Group(group.category(), group.rate(), group.taxable(), group.tax()),
                        (one, same) -> one,
                        TreeMap::new));
        Map<String, Group> theirs = said.groups().stream()
                .collect(toMap(
                        group -> key(group.category(), group.rate()), group -> group, Comparison::sum, TreeMap::new));
        var all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        all.forEach(key -> tax(key, ours.get(key), theirs.get(key)));
    }

    private void tax(String key, @Nullable Group our, @Nullable Group their) {
        if (our == null) {
            add(
                    "tax-unexpected",
                    "group",
                    key,
                    "said",
                    plain(Objects.requireNonNull(their).taxable()));
        } else if (their == null) {
            add("tax-missing", "group", key, "approved", plain(our.taxable()));
        } else if (differ(our.taxable(), their.taxable())) {
            add("taxable-differs", "group", key, "said", plain(their.taxable()), "approved", plain(our.taxable()));
        } else if (differ(our.tax(), their.tax())) {
            add("tax-differs", "group", key, "said", plain(their.tax()), "approved", plain(our.tax()));
        }
    }

    /** Names a group of tax, as in {@code S 21}. */
    static String key(String category, BigDecimal rate) {
        return category + " " + plain(rate);
    }

    private static Group sum(Group one, Group other) {
        return new Group(
                one.category(),
                one.rate(),
                one.taxable().add(other.taxable()),
                one.tax().add(other.tax()));
    }

    private void totals() {
        var ours = approved.totals();
        var theirs = said.totals();
        amount("net", theirs.net(), ours.net());
        amount("tax", theirs.tax(), ours.tax());
        amount("gross", theirs.gross(), ours.gross());
        amount("payable", theirs.payable(), ours.payable());
    }

    private void amount(String key, BigDecimal claimed, BigDecimal ours) {
        if (differ(claimed, ours)) {
            add(key, "said", plain(claimed), "approved", plain(ours));
        }
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) != 0;
    }

    /** Without zeros that say nothing. */
    static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    void add(String key, String... namesAndValues) {
        findings.add(finding(key, namesAndValues));
    }

    static Reason finding(String key, String... namesAndValues) {
        var inputs = new ArrayList<Input>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            inputs.add(new Input(namesAndValues[at], namesAndValues[at + 1]));
        }
        return new Reason(key, inputs);
    }
}
