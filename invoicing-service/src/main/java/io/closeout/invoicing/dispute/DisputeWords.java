package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.State;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Disputes on pages, as {@code {cdi:disputes.…}}; the fragment {@code dispute/about} needs nothing but an invoice's id. */
@Named("disputes")
@ApplicationScoped
public class DisputeWords {

    static final Phrases WORDS = Phrases.beside(DisputeWords.class, "words");

    /** The reasons that somebody can choose from. */
    static final List<String> REASONS =
            List.of("wrong-price", "not-done", "not-ordered", "poor-work", "wrong-party", "paid-already", "other");

    private final Disputes disputes;
    private final DisputeTexts texts;
    private final Invoices invoices;
    private final Disputant disputant;
    private final Page page;

    DisputeWords(Disputes disputes, DisputeTexts texts, Invoices invoices, Disputant disputant, Page page) {
        this.disputes = disputes;
        this.texts = texts;
        this.invoices = invoices;
        this.disputant = disputant;
        this.page = page;
    }

    public String say(String key) {
        return WORDS.say(page.locale(), key);
    }

    public String say(String key, Object parameter) {
        return WORDS.say(page.locale(), key, parameter);
    }

    public String of(String group, String key) {
        return say(group + "." + key);
    }

    public List<String> reasons() {
        return REASONS;
    }

    public String reason(String key) {
        return REASONS.contains(key) ? say("reason." + key) : key;
    }

    /**
     * All that was disputed of an invoice, the latest first, as its reader may see and end it. A page is written when the
     * transaction of its resource is over, hence one of its own.
     */
    @Transactional
    public DisputeSheet of(UUID invoiceId) {
        var invoice = invoices.findById(invoiceId);
        var found = disputes.ofInvoice(invoiceId).reversed();
        var read = texts.of(found);
        var rows = found.stream()
                .map(dispute -> DisputeSheet.Row.of(dispute, read, invoice, disputant))
                .toList();
        var mayRaise = disputant.mayRaise() && !invoice.isCancelled();
        return new DisputeSheet(
                invoiceId,
                rows,
                disputes.frozen(invoice),
                mayRaise,
                invoice.document().lines());
    }

    PageView<DisputeSheet.Row> queue(State state, PageRequest request) {
        var found = disputes.inState(state, request);
        var read = texts.of(found.items());
        return found.map(
                dispute -> DisputeSheet.Row.of(dispute, read, invoices.findById(dispute.invoiceId()), disputant));
    }

    /** What lines are in dispute, in words. */
    public String lines(DisputeSheet.Row row) {
        if (row.lineNos().isEmpty()) {
            return say("about.all");
        }
        var numbers = String.join(
                ", ", row.lineNos().stream().map(line -> Integer.toString(line)).toList());
        return say(row.lineNos().size() == 1 ? "about.line" : "about.lines", numbers);
    }
}
