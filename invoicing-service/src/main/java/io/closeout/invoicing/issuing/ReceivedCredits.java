package io.closeout.invoicing.issuing;

import static java.util.Comparator.comparing;

import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a station's credit note on its own invoice can stand for, and how it enters the books. While credit notes are
 * asked for it answers some of them, or takes all that is left; otherwise it takes as much as it says. Everything here
 * happens in the caller's transaction.
 */
@ApplicationScoped
public class ReceivedCredits {

    private static final String BY_ITSELF = "other";

    private final InvoiceSlots slots;
    private final Invoices invoices;
    private final CreditPlans plans;
    private final CreditRequests requests;
    private final DocumentRun documents;
    private final Audit audit;

    ReceivedCredits(
            InvoiceSlots slots,
            Invoices invoices,
            CreditPlans plans,
            CreditRequests requests,
            DocumentRun documents,
            Audit audit) {
        this.slots = slots;
        this.invoices = invoices;
        this.plans = plans;
        this.requests = requests;
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * What it says.
     *
     * @param named cases whose reports it names
     * @param taxable without tax, by category and rate as in {@code S 21}
     */
    public record Wording(String number, Set<UUID> named, Map<String, BigDecimal> taxable) {}

    /** One thing that it can stand for. Nothing is numbered or kept before it is booked. */
    public static final class Meaning {

        private final PlannedCredit planned;
        private final List<CreditRequest> answers;

        private Meaning(PlannedCredit planned, List<CreditRequest> answers) {
            this.planned = planned;
            this.answers = List.copyOf(answers);
        }

        /** As it would be in the books on that day; the place in the register is not taken. */
        public DocumentContent document(LocalDate today) {
            return planned.document(new DocumentNumber(planned.series(today.getYear()), 1, today));
        }
    }

    /**
     * A station's own invoice, without what changes of it: it is locked before that is read.
     *
     * @param buyers who buys or pays
     */
    public record Received(
            UUID id,
            UUID sellerId,
            List<UUID> buyers,
            @Nullable String sellerVatId) {}

    /** Received invoices with that number, however it is spelt, that stations sent. */
    public List<Received> numbered(String number) {
        return invoices.getEntityManager()
                .createQuery("""
                        select i.id, i.sellerId, i.buyerId, i.payerId, i.content from Invoice i
                        where i.kind = 'RECEIVED' and upper(i.number) = upper(:number) order by i.id""", Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .map(row -> new Received(
                        (UUID) row[0],
                        (UUID) row[1],
                        List.of((UUID) row[2], (UUID) row[3]),
                        StoredContent.read((String) row[4]).seller().vatId()))
                .toList();
    }

    /** The invoice and what it bills; nobody else changes them until the transaction ends. */
    public Invoice lock(UUID invoiceId) {
        slots.lockOfInvoice(invoiceId);
        return invoices.lock(List.of(invoiceId)).stream().findFirst().orElseThrow(ProblemException::notFound);
    }

    /** Reports that credit notes are asked for, by case. */
    public Map<UUID, String> reports(Invoice invoice) {
        var reports = new HashMap<UUID, String>();
        for (var subject : invoice.document().subjects()) {
            if (subject.caseId() != null && subject.reportNumber() != null) {
                reports.put(subject.caseId(), subject.reportNumber());
            }
        }
        return reports;
    }

    /**
     * What is expected most comes first; nothing where nothing is left.
     *
     * @param invoice under lock
     */
    public List<Meaning> meanings(Invoice invoice, Wording wording) {
        if (plans.left(invoice).isEmpty()) {
            return List.of();
        }
        var open = requests.ofInvoice(invoice.id()).stream()
                .filter(CreditRequest::isOpen)
                .toList();
        var found = new ArrayList<Meaning>();
        if (!open.isEmpty()) {
            answers(invoice, wording, open, found);
        }
        add(found, invoice, all(plans.left(invoice)), open, wording);
        if (open.isEmpty()) {
            add(found, invoice, worth(plans.left(invoice), wording), open, wording);
        }
        return found;
    }

    private void answers(Invoice invoice, Wording wording, List<CreditRequest> open, List<Meaning> found) {
        var named = open.stream()
                .filter(one -> wording.named().contains(one.caseId()))
                .toList();
        if (!named.isEmpty() && named.size() < open.size()) {
            answer(invoice, wording, named, found);
        }
        answer(invoice, wording, open, found);
        var net = wording.taxable().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        open.stream()
                .filter(one -> open.size() > 1 && one.net().compareTo(net) == 0)
                .forEach(one -> answer(invoice, wording, List.of(one), found));
    }

    private void answer(Invoice invoice, Wording wording, List<CreditRequest> answered, List<Meaning> found) {
        var parts = plans.left(invoice)
                .lines(line -> answered.stream().anyMatch(one -> one.wish().isAbout(line)));
        add(found, invoice, parts, answered, wording);
    }

    private static SortedMap<Integer, CreditedPart> all(Creditable left) {
        return left.lines(line -> true);
    }

    /** As much of the lines as it says, those of the reports that it names first; nothing where that much is not left. */
    private static SortedMap<Integer, CreditedPart> worth(Creditable left, Wording wording) {
        var open = new TreeMap<>(wording.taxable());
        var parts = new TreeMap<Integer, CreditedPart>();
        left.rests().stream()
                .sorted(comparing(rest -> !wording.named().contains(rest.line().caseId())))
                .forEach(rest -> {
                    var key = CreditableTax.key(
                            rest.line().taxCategory(), rest.line().taxRate());
                    var taken = open.getOrDefault(key, BigDecimal.ZERO).min(rest.net());
                    if (taken.signum() > 0) {
                        var whole = taken.compareTo(rest.net()) == 0;
                        parts.put(rest.line().lineNo(), whole ? CreditedPart.ALL : new CreditedPart.Amount(taken));
                        open.merge(key, taken.negate(), BigDecimal::add);
                    }
                });
        return open.values().stream().allMatch(rest -> rest.signum() == 0) ? parts : new TreeMap<>();
    }

    private void add(
            List<Meaning> found,
            Invoice invoice,
            SortedMap<Integer, CreditedPart> parts,
            List<CreditRequest> answers,
            Wording wording) {
        if (!parts.isEmpty()) {
            var reason = answers.isEmpty() ? BY_ITSELF : answers.getFirst().reasonKey();
            plans.received(invoice, parts, reason, wording.number())
                    .ifPresent(planned -> found.add(new Meaning(planned, answers)));
        }
    }

    /**
     * At the end of the transaction: number series stay locked from here on.
     *
     * @return the id of the credit note
     */
    public UUID book(Meaning meaning) {
        var planned = meaning.planned;
        documents.write(List.of(planned), List.of());
        var number = String.valueOf(planned.number());
        meaning.answers.forEach(one -> requests.registered(one.id(), number));
        if (planned.note().cancels()) {
            slots.ofInvoice(planned.invoice().id()).forEach(InvoiceSlot::credited);
        }
        audit.record("station-credit.register", "invoice:" + planned.invoice().id(), null, number, planned.reasonKey());
        return planned.id();
    }
}
