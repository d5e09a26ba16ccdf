package io.closeout.invoicing.branding;

import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.PreviewCharge;
import io.closeout.invoicing.paper.SampleDocument;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/** What a look would make of a document. Nothing is published, and nothing takes a number. */
@ApplicationScoped
class PreviewBranding {

    private final Sellers sellers;
    private final Invoices invoices;
    private final Logos logos;
    private final BrandedLooks looks;
    private final PreviewCharge charges;
    private final BusinessCalendar calendar;
    private final Clock clock;

    PreviewBranding(
            Sellers sellers,
            Invoices invoices,
            Logos logos,
            BrandedLooks looks,
            PreviewCharge charges,
            BusinessCalendar calendar,
            Clock clock) {
        this.sellers = sellers;
        this.invoices = invoices;
        this.logos = logos;
        this.looks = looks;
        this.charges = charges;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A document and how it would look. */
    record Preview(DocumentContent document, Look look) {}

    /** An issued invoice of the seller, or a sample in the language that was chosen. */
    @Transactional
    Preview of(UUID sellerId, BrandingForm form) {
        var document =
                form.invoice().map(id -> invoice(sellerId, id)).orElseGet(() -> sample(sellerId, form.language()));
        return new Preview(document, looks.look(form.style(logos::keep), document.language()));
    }

    /** As the sample looks today. */
    @Transactional
    Preview of(UUID sellerId, Style style, String language) {
        return new Preview(sample(sellerId, language), looks.look(style, language));
    }

    /** What a charge that waits would become, in the look that is in force today. */
    @Transactional
    Preview draft(UUID slotId) {
        var document = charges.of(slotId).orElseThrow(ProblemException::notFound);
        return new Preview(document, looks.of(document, clock.instant()));
    }

    private DocumentContent invoice(UUID sellerId, UUID id) {
        return invoices.findByIdOptional(id)
                .filter(invoice -> invoice.sellerId().equals(sellerId))
                .orElseThrow(ProblemException::notFound)
                .document();
    }

    private DocumentContent sample(UUID sellerId, String language) {
        var seller = sellers.known(sellerId);
        var zone = ZoneId.of(Objects.requireNonNull(seller.state()).zone());
        return SampleDocument.of(Sellers.participant(seller), language, calendar.today(zone));
    }
}
