package io.closeout.report.parties;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a party is written to. */
@ApplicationScoped
public class PartyContacts {

    private final Parties parties;

    PartyContacts(Parties parties) {
        this.parties = parties;
    }

    /** @param email null where none is entered */
    public record Contact(String name, @Nullable String email) {}

    /** Empty for one that is not entered or was erased. */
    public Optional<Contact> of(UUID id) {
        return parties.findByIdOptional(id)
                .filter(party -> !party.isErased())
                .map(party ->
                        new Contact(party.details().name(), party.details().email()));
    }
}
