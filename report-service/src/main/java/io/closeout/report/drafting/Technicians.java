package io.closeout.report.drafting;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.vault.Vault;
import io.closeout.report.reach.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the machine, as an opaque id: the account of the technician whose device hands a report in or has it
 * signed. Stations and systems report for many people, so they are nobody.
 */
@ApplicationScoped
public class Technicians {

    private final CurrentActor actor;
    private final Vault vault;

    Technicians(CurrentActor actor, Vault vault) {
        this.actor = actor;
        this.vault = vault;
    }

    /** Null unless a technician is at work. */
    public @Nullable UUID current() {
        return actor.is(Roles.TECHNICIAN)
                ? actor.subject()
                        .flatMap(subject -> vault.pseudonym("technician:" + subject))
                        .orElse(null)
                : null;
    }
}
