package io.closeout.kit.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives Hibernate the tenant for {@code @TenantId}; a session without one sees only rows of the tenant named "". */
@ApplicationScoped
@PersistenceUnitExtension
class SessionTenant implements TenantResolver {

    private static final String NOBODY = "";

    private final Tenants tenants;

    SessionTenant(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return tenants.find().orElse(NOBODY);
    }
}
