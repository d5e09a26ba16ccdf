package io.closeout.invoicing.branding;

import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the page of a seller shows beside the picture. */
@ApplicationScoped
class ReadBranding {

    private final Brandings brandings;
    private final Logos logos;
    private final Sellers sellers;
    private final BusinessCalendar calendar;

    ReadBranding(Brandings brandings, Logos logos, Sellers sellers, BusinessCalendar calendar) {
        this.brandings = brandings;
        this.logos = logos;
        this.sellers = sellers;
        this.calendar = calendar;
    }

    @Transactional
    List<Branding> versions(UUID sellerId) {
        return brandings.ofSeller(sellerId);
    }

    @Transactional
    LocalDate today(UUID sellerId) {
        var state = Objects.requireNonNull(sellers.known(sellerId).state());
        return calendar.today(ZoneId.of(state.zone()));
    }

    @Transactional
    Style kept(BrandingForm form) {
        return form.style(logos::keep);
    }
}
