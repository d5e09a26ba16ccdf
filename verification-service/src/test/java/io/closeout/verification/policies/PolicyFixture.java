package io.closeout.verification.policies;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.Service;
import jakarta.enterprise.context.ApplicationScoped;

/** Policies of one contract that a test publishes; every test may say the same again. */
@ApplicationScoped
public class PolicyFixture {

    private final Service service;
    private final Tenants tenants;

    PolicyFixture(Service service, Tenants tenants) {
        this.service = service;
        this.tenants = tenants;
    }

    /** From this day on, once. */
    public void say(String policyId, String contract, String settings) {
        inNetwork(() -> service.changes("""
                insert into verification_policy (tenant_id, policy_id, version, contract, valid_from, settings,
                    published_by, published_at)
                values ('network-a', ?, 1, ?, '2026-01-01', ?::jsonb, 'user:test', now())
                on conflict do nothing""", policyId, contract, settings));
    }

    public void inNetwork(Runnable work) {
        tenants.inTransaction(Service.NETWORK, work);
    }
}
