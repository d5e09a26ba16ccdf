package io.closeout.invoicing.branding;

import io.closeout.invoicing.party.Party;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Languages;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** Adds the next version of a seller's branding. What was issued keeps the look that it had. */
@ApplicationScoped
class PublishBranding {

    private final Brandings brandings;
    private final Logos logos;
    private final Sellers sellers;
    private final BusinessCalendar calendar;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    PublishBranding(
            Brandings brandings,
            Logos logos,
            Sellers sellers,
            BusinessCalendar calendar,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.brandings = brandings;
        this.logos = logos;
        this.sellers = sellers;
        this.calendar = calendar;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** A logo that comes with the form is kept with it. */
    @Transactional
    Branding publish(UUID sellerId, BrandingForm form) {
        return publish(sellerId, form.validFrom(), form.style(logos::keep));
    }

    @Transactional
    Branding publish(UUID sellerId, LocalDate validFrom, Style style) {
        check(sellers.known(sellerId), validFrom, style);
        var before = brandings.ofSeller(sellerId).stream().findFirst();
        var branding = new Branding(
                before.map(Branding::version).orElse(0) + 1,
                validFrom,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.actor(),
                style);
        if (!brandings.add(sellerId, branding)) {
            throw ProblemException.conflict(
                    "branding-changed",
                    "Somebody else published a version just now",
                    "Look at the version that is there and publish yours again if it is still wanted.");
        }
        audit.record(
                "branding.publish",
                "party:" + sellerId,
                before.map(BrandingView::of).orElse(null),
                BrandingView.of(branding),
                null);
        return branding;
    }

    private void check(Party seller, LocalDate validFrom, Style style) {
        var zone = ZoneId.of(Objects.requireNonNull(seller.state()).zone());
        if (validFrom.isBefore(calendar.today(zone))) {
            throw refused("The first day lies in the past. Documents that were issued keep their look.");
        }
        if (!Languages.all().containsAll(style.footers().keySet())
                || !Languages.all().containsAll(style.notes().keySet())) {
            throw refused("A text is in a language that we do not write.");
        }
        if (style.logo() != null && logos.find(style.logo()).isEmpty()) {
            throw refused("The logo was not sent before.");
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.unprocessable("branding-refused", "This look cannot be published", why);
    }
}
