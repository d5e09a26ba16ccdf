package io.closeout.verification.policies;

import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.Service;
import io.closeout.verification.policies.PublishedPolicies.Entry;
import io.closeout.verification.reference.NetworkContracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Policies of single contracts, so that no other test sees them; every test may say the same again. */
@ApplicationScoped
public class PolicyFixture {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    private final PublishedPolicies published;
    private final Tenants tenants;

    PolicyFixture(PublishedPolicies published, Tenants tenants) {
        this.published = published;
        this.tenants = tenants;
    }

    /** In force since January 2026, whatever the clock of the test says. */
    public void say(String policyId, String contract, String variable, String value) {
        NetworkContracts.isInForce(contract);
        inNetwork(() -> {
            published.lock();
            if (published.all().stream()
                    .noneMatch(entry -> entry.overlay().policyId().equals(policyId))) {
                var overlay = Overlay.of(
                        new Source(policyId, 1, Level.CONTRACT),
                        new Scope(null, null, contract),
                        FIRST_DAY,
                        null,
                        Map.of(variable, Setting.of(value)));
                published.add(new Entry(overlay, "user:test", Instant.EPOCH));
            }
        });
    }

    public void inNetwork(Runnable work) {
        tenants.inTransaction(Service.NETWORK, work);
    }
}
