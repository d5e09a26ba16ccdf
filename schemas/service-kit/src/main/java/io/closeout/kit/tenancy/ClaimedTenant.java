package io.closeout.kit.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that the verified token of a request names. It is read once a request: the token throws and catches an
 * exception each time it is asked for a claim of ours, and a request asks five times.
 */
@RequestScoped
class ClaimedTenant {

    private final Instance<SecurityIdentity> identity;
    private @Nullable String read;

    ClaimedTenant(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    /** Nobody is not remembered, because the identity may be established later in the request. */
    Optional<String> find() {
        if (read == null) {
            read = claim().orElse(null);
        }
        return Optional.ofNullable(read);
    }

    private Optional<String> claim() {
        if (!identity.isResolvable() || identity.get().isAnonymous()) {
            return Optional.empty();
        }
        return identity.get().getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim(Tenants.CLAIM).filter(tenant -> !tenant.isBlank())
                : Optional.empty();
    }
}
