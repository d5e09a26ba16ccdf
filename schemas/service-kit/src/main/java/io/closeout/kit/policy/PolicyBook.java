package io.closeout.kit.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All published policies. Immutable: publishing gives a new book, and what a book answered for a day it answers for
 * ever, until a version that is valid on that day is added.
 */
public final class PolicyBook {

    private final PolicyCatalogue catalogue;
    private final List<Published> published;

    private PolicyBook(PolicyCatalogue catalogue, List<Published> published) {
        this.catalogue = catalogue;
        this.published = List.copyOf(published);
    }

    public static PolicyBook empty(PolicyCatalogue catalogue) {
        return new PolicyBook(catalogue, List.of());
    }

    public PolicyCatalogue catalogue() {
        return catalogue;
    }

    public List<Overlay> overlays() {
        return published.stream().map(Published::overlay).toList();
    }

    /**
     * Adds overlays, all or none.
     *
     * @throws PolicyRefusedException with every fault of every overlay: unknown variable, wrong type, wrong level,
     *     outside the bounds of the catalogue or of a level above, a version or scope that does not follow
     */
    public PolicyBook publish(Collection<Overlay> overlays) {
        var checked = new SettingsCheck(catalogue).check(overlays);
        var faults = new ArrayList<>(checked.faults());
        faults.addAll(new SequenceCheck(overlays()).check(overlays));
        var all = new ArrayList<>(published);
        all.addAll(checked.published());
        var book = new PolicyBook(catalogue, all);
        checked.published().forEach(added -> faults.addAll(book.faultsAgainstLevelsAbove(added.overlay())));
        if (!faults.isEmpty()) {
            throw new PolicyRefusedException(faults);
        }
        return book;
    }

    /** The policy in force for a scope on a day; both ends of a validity are part of it. */
    public Resolved resolve(Scope scope, LocalDate on) {
        return new Resolution(catalogue).over(inForce(scope, on));
    }

    private List<Published> inForce(Scope scope, LocalDate on) {
        var highest = new HashMap<String, Published>();
        published.stream()
                .filter(one ->
                        one.overlay().isInForceOn(on) && one.overlay().scope().covers(scope))
                .forEach(one -> highest.merge(one.overlay().policyId(), one, PolicyBook::higher));
        return highest.values().stream()
                .sorted(Comparator.comparing((Published one) -> one.overlay().level())
                        .thenComparing(one -> one.overlay().policyId()))
                .toList();
    }

    private static Published higher(Published one, Published other) {
        return one.overlay().version() > other.overlay().version() ? one : other;
    }

    private List<PolicyFault> faultsAgainstLevelsAbove(Overlay overlay) {
        var faults = new HashMap<String, PolicyFault>();
        for (var day : daysOfChange(overlay)) {
            resolve(overlay.scope(), day).deviations().stream()
                    .filter(deviation -> deviation.source().equals(overlay.source()))
                    .forEach(deviation -> faults.putIfAbsent(deviation.variable(), fault(overlay, deviation, day)));
        }
        return faults.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Between two of these days nothing changes, so that checking them checks every day. */
    private Collection<LocalDate> daysOfChange(Overlay overlay) {
        var days = new TreeSet<LocalDate>();
        for (var other : overlays()) {
            days.add(other.validFrom());
            if (other.validTo() != null) {
                days.add(other.validTo().plusDays(1));
            }
        }
        days.removeIf(day -> !overlay.isInForceOn(day));
        return days;
    }

    private static PolicyFault fault(Overlay overlay, Deviation deviation, LocalDate day) {
        return new PolicyFault(
                overlay.origin().of(deviation.variable()),
                "%s is outside %s, which the level above allows from %s on"
                        .formatted(deviation.value(), deviation.bounds().description(), day));
    }
}
