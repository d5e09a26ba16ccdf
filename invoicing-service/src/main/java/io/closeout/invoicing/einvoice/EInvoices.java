package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.einvoice.EInvoice.Note;
import io.closeout.invoicing.einvoice.EInvoice.Party;
import io.closeout.invoicing.einvoice.EInvoice.Payment;
import io.closeout.invoicing.einvoice.EInvoice.Period;
import io.closeout.invoicing.einvoice.EInvoice.Supporting;
import io.closeout.invoicing.einvoice.EInvoice.Tax;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a document in the terms of EN 16931. */
final class EInvoices {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final DocumentContent content;
    private final Profile profile;
    private final EInvoiceWords words;
    private final boolean explained;

    private EInvoices(DocumentContent content, boolean explained) {
        this.content = content;
        this.explained = explained;
        this.profile = Profile.of(content);
        this.words = EInvoiceWords.of(content);
    }

    static EInvoice of(DocumentContent content) {
        return new EInvoices(content, true).invoice();
    }

    /** Without the notes of its lines (BT-127): no rule is about them, and to word them takes half of the time. */
    static EInvoice toBeChecked(DocumentContent content) {
        return new EInvoices(content, false).invoice();
    }

    private EInvoice invoice() {
        return new EInvoice(
                content,
                profile,
                party(content.seller()),
                party(content.buyer()),
                buyerReference(),
                XmlText.line(content.orderReference()),
                XmlText.line(same(Subject::contractId)),
                XmlText.line(same(Subject::serialNumber)),
                notes(),
                content.isCreditNote() ? words.say("credit.terms") : words.terms(content),
                payment(),
                period(),
                deliverTo(),
                documents(),
                new EInvoiceLines(content, profile, words).all(explained),
                content.adjustments().stream().map(words::change).toList(),
                content.taxGroups().stream().map(this::tax).toList());
    }

    private Party party(Participant details) {
        return new Party(
                details,
                XmlText.line(details.name(), "?"),
                LegalId.addressOf(details).orElse(null),
                XmlText.identifier(details.vatId()),
                LegalId.of(details));
    }

    /** What the buyer knows the work by: PEPPOL-EN16931-R003 asks for a reference, and a document of ours never lacks one. */
    private @Nullable String buyerReference() {
        return Stream.concat(
                        Stream.of(content.buyerReference(), content.orderReference()),
                        content.subjects().stream()
                                .flatMap(subject -> Stream.of(subject.reportNumber(), subject.contractId())))
                .map(XmlText::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What all subjects say; null where they differ. */
    private @Nullable String same(Function<Subject, @Nullable String> field) {
        var values = content.subjects().stream().map(field).distinct().toList();
        return values.size() == 1 ? values.getFirst() : null;
    }

    // Peppol takes one note (PEPPOL-EN16931-R002); in France each has a subject of its own (BR-FR-05, BR-FR-06).
    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (Profile.isSelfBilled(content)) {
            notes.add(new Note(null, words.say("self-billed")));
        }
        if (content.corrects() != null) {
            notes.add(new Note(null, words.corrects(content.corrects())));
        }
        if (content.related().replaces() != null) {
            notes.add(new Note(
                    null, words.say("replaces", content.related().replaces().number())));
        }
        content.taxGroups().stream()
                .map(group -> XmlText.line(group.note()))
                .filter(Objects::nonNull)
                .forEach(note -> notes.add(new Note(null, note)));
        if (content.seller().country().equals("FR")) {
            notes.addAll(FrenchNotes.of(content, words));
        }
        return profile == Profile.FRANCE || notes.size() < 2
                ? notes
                : List.of(new Note(
                        null, String.join(" ", notes.stream().map(Note::text).toList())));
    }

    private @Nullable Payment payment() {
        var iban = XmlText.identifier(content.seller().iban());
        if (iban == null || content.isCreditNote()) {
            return null;
        }
        // A Dane or a Swede at home is not paid by the rules of another currency (DK-R-005, SE-R-012).
        var sepa =
                content.currency().equals("EUR") && !content.seller().country().equals("SE");
        var danish = content.seller().country().equals("DK") && !sepa;
        return new Payment(
                sepa ? "58" : danish ? "1" : "30",
                XmlText.line(content.paymentReference(), content.numbering().number()),
                iban,
                XmlText.line(content.seller().name(), "?"),
                XmlText.identifier(content.seller().bic()));
    }

    private @Nullable Period period() {
        var from = content.serviceFrom();
        var to = content.serviceTo();
        return from.equals(to) && content.subjects().size() == 1 ? null : new Period(from, to);
    }

    private @Nullable String deliverTo() {
        var place = same(Subject::placeOfWork);
        return place != null && COUNTRY.matcher(place).matches() ? place : null;
    }

    // In France the description is a code, and none of the list is a service report (BR-FR-17).
    private @Nullable String described(String key) {
        return profile == Profile.FRANCE ? null : words.say(key);
    }

    private List<Supporting> documents() {
        var documents = new ArrayList<Supporting>();
        var preInvoice = content.related().preInvoice();
        if (preInvoice != null) {
            documents.add(new Supporting(XmlText.line(preInvoice.reference(), "?"), described("pre-invoice")));
        }
        content.subjects().stream()
                .map(subject -> XmlText.line(subject.reportNumber()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(number -> documents.add(new Supporting(number, described("report"))));
        return documents;
    }

    private Tax tax(DocumentContent.Group group) {
        if (List.of("S", "Z").contains(group.category())) {
            return new Tax(group, null, null);
        }
        var code = group.exemptionCode() == null ? Vatex.of(group.category()) : group.exemptionCode();
        var told = XmlText.line(new DocumentWords(words.locale(), content.currency()).exemption(group));
        return new Tax(group, told == null || told.equals(code) ? null : told, code);
    }

    /** The reason that goes without saying for a category. */
    private static final class Vatex {

        static @Nullable String of(String category) {
            return switch (category) {
                case "AE" -> "VATEX-EU-AE";
                case "K" -> "VATEX-EU-IC";
                case "G" -> "VATEX-EU-G";
                case "O" -> "VATEX-EU-O";
                default -> null;
            };
        }
    }
}
