package io.closeout.verification.policies;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.Versions;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.policies.AutoApproval.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Stops or resumes automatic approval; what is taken in by a transaction that begins afterwards goes by it. */
@ApplicationScoped
class ThrowSwitch {

    private final AutoApproval switches;
    private final NetworkPolicies policies;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    ThrowSwitch(
            AutoApproval switches,
            NetworkPolicies policies,
            Tenants tenants,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.switches = switches;
        this.policies = policies;
        this.tenants = tenants;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    AutoApprovalView view() {
        return viewOf(switches.state());
    }

    /** @throws io.closeout.kit.http.ProblemException 412 if somebody else has thrown it since */
    @Transactional
    AutoApprovalView to(SwitchRequest request, String ifMatch) {
        var before = switches.state();
        Versions.check(ifMatch, before.version());
        var reason = request.reason().strip();
        var after = new State(before.version() + 1, request.stopped(), reason, actor.actor(), clock.instant());
        if (!switches.put(after)) {
            Versions.check(ifMatch, switches.state().version());
        }
        audit.record(
                request.stopped() ? "verification.auto-approval.stop" : "verification.auto-approval.resume",
                "auto-approval:" + tenants.current(),
                before,
                after,
                reason);
        return viewOf(after);
    }

    private AutoApprovalView viewOf(State state) {
        return new AutoApprovalView(
                state.version(),
                state.stopped(),
                policies.isStoppedByInstallation(),
                state.reason(),
                state.changedBy(),
                state.changedAt(),
                switches.waiting());
    }
}
