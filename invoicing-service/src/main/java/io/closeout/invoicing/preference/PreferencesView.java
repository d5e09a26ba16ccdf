package io.closeout.invoicing.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.http.Versioned;
import java.util.List;
import java.util.UUID;

/**
 * What a payer agreed to, the newest first.
 *
 * @param version of the newest; 0 where nothing was agreed and the policy decides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferencesView(UUID partyId, long version, List<Preference> versions) implements Versioned {

    static PreferencesView of(UUID partyId, List<Preference> versions) {
        return new PreferencesView(
                partyId, versions.isEmpty() ? 0 : versions.getFirst().version(), versions);
    }
}
