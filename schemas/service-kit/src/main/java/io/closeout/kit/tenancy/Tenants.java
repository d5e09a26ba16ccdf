package io.closeout.kit.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The tenant of the work under way. A request takes it from the {@code tenant} claim of its verified token; a
 * consumer or a job names it. It is never read from a header, a path or a body.
 */
@ApplicationScoped
public class Tenants {

    /** The claim that names the tenant, in access tokens and in ID tokens. */
    public static final String CLAIM = "tenant";

    private static final ScopedValue<String> BOUND = ScopedValue.newInstance();

    private final ClaimedTenant claimed;

    Tenants(ClaimedTenant claimed) {
        this.claimed = claimed;
    }

    /** @throws NoTenantException when neither a caller nor a token named one */
    public String current() {
        return find().orElseThrow(NoTenantException::new);
    }

    public Optional<String> find() {
        if (BOUND.isBound()) {
            return Optional.of(BOUND.get());
        }
        return Arc.container().requestContext().isActive() ? claimed.find() : Optional.empty();
    }

    /** Runs {@code work} in a new transaction of {@code tenant}; commits when it returns, rolls back when it throws. */
    public <T> T inTransaction(String tenant, Callable<T> work) {
        return as(tenant, () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** Runs {@code work} in a new transaction of {@code tenant}. */
    public void inTransaction(String tenant, Runnable work) {
        inTransaction(tenant, () -> {
            work.run();
            return null;
        });
    }

    // Hibernate asks for the tenant only while a request context is active.
    private static <T> T as(String tenant, ScopedValue.CallableOp<T, RuntimeException> work) {
        var context = Arc.container().requestContext();
        if (context.isActive()) {
            return ScopedValue.where(BOUND, tenant).call(work);
        }
        context.activate();
        try {
            return ScopedValue.where(BOUND, tenant).call(work);
        } finally {
            context.terminate();
        }
    }
}
