package io.closeout.kit.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks that versions go up, a policy stays with its scope, and no two policies say the same thing on the same day. */
final class SequenceCheck {

    private final List<Overlay> known;
    private final List<PolicyFault> faults = new ArrayList<>();

    SequenceCheck(List<Overlay> known) {
        this.known = new ArrayList<>(known);
    }

    List<PolicyFault> check(Collection<Overlay> added) {
        for (var overlay : added) {
            checkDates(overlay);
            known.forEach(other -> {
                if (other.policyId().equals(overlay.policyId())) {
                    checkSuccession(other, overlay);
                } else {
                    checkRivalry(other, overlay);
                }
            });
            known.add(overlay);
        }
        return faults;
    }

    private void checkDates(Overlay overlay) {
        if (overlay.validTo() != null && overlay.validTo().isBefore(overlay.validFrom())) {
            faults.add(new PolicyFault(overlay.origin().of("validTo"), "the last day is before the first"));
        }
    }

    private void checkSuccession(Overlay earlier, Overlay overlay) {
        if (overlay.version() <= earlier.version()) {
            faults.add(new PolicyFault(
                    overlay.origin().of("version"),
                    "version %d of %s exists already".formatted(earlier.version(), overlay.policyId())));
        }
        if (!overlay.scope().equals(earlier.scope())) {
            faults.add(new PolicyFault(
                    overlay.origin().of("scope"), "%s is a policy for another scope".formatted(overlay.policyId())));
        }
    }

    private void checkRivalry(Overlay other, Overlay overlay) {
        if (!other.scope().equals(overlay.scope()) || !other.overlaps(overlay)) {
            return;
        }
        overlay.settings().keySet().stream()
                .filter(other.settings()::containsKey)
                .sorted()
                .forEach(variable -> faults.add(new PolicyFault(
                        overlay.origin().of(variable),
                        "%s sets it for the same scope in the same time".formatted(other.policyId()))));
    }
}
