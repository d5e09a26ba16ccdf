package io.closeout.report.parties;

import io.closeout.events.party.PartyKind;
import java.util.List;
import java.util.UUID;

/**
 * As much of a party as somebody needs to choose it on site, and no more: neither street nor contact.
 *
 * @param zone IANA, for the days of service
 * @param language BCP 47 tag the party reads, for the sheet it signs
 */
public record PartyChoice(
        UUID id, String name, String city, String country, String zone, String language, List<PartyKind> kinds) {

    static PartyChoice of(Party party) {
        var profile = party.profile();
        var details = party.details();
        return new PartyChoice(
                party.id(),
                details.name(),
                details.city(),
                profile.country(),
                profile.zone(),
                profile.language(),
                party.kinds());
    }
}
