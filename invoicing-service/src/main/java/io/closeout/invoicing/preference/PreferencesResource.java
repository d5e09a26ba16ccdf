package io.closeout.invoicing.preference;

import io.closeout.kit.http.RequireIfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** How customers want their invoices. */
@Path("/api/invoices/preferences")
@RolesAllowed({"back-office", "auditor"})
public class PreferencesResource {

    private static final int MOST = 200;

    private final Preferences preferences;
    private final AgreePreference agree;

    PreferencesResource(Preferences preferences, AgreePreference agree) {
        this.preferences = preferences;
        this.agree = agree;
    }

    /** The newest version of each, those that changed last first; at most 200. */
    @GET
    @Transactional
    public List<Preference> newest() {
        return preferences.newest(MOST);
    }

    @GET
    @Path("/{partyId}")
    @Transactional
    public PreferencesView ofParty(UUID partyId) {
        return PreferencesView.of(partyId, preferences.find(List.of(partyId)).getOrDefault(partyId, List.of()));
    }

    /** Adds a version; {@code If-Match: "0"} for the first. */
    @PUT
    @Path("/{partyId}")
    @RequireIfMatch
    @RolesAllowed("back-office")
    public PreferencesView agree(
            UUID partyId, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull PreferenceRequest request) {
        return agree.to(partyId, request, ifMatch);
    }
}
