package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The policies that were published. They change with a release or in the installation's folder, not here. */
@Path("/api/policies")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "auditor", "ops"})
public class PoliciesResource {

    /** A version of a policy. */
    public record PolicyView(
            Source source,
            Scope scope,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Map<String, Setting> values) {

        static PolicyView of(Overlay overlay) {
            return new PolicyView(
                    overlay.source(),
                    overlay.scope(),
                    overlay.validFrom(),
                    overlay.validTo(),
                    new TreeMap<>(overlay.settings()));
        }
    }

    private final Tariffs tariffs;

    PoliciesResource(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @GET
    public List<PolicyView> policies() {
        return tariffs.book().overlays().stream().map(PolicyView::of).toList();
    }
}
