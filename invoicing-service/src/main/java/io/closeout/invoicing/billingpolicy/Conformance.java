package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.policy.Bounds;
import io.closeout.kit.policy.Deviation;
import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.ResolvedValue;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a country, a station or a contract stands to the level above it.
 *
 * @param own what its own policies set
 * @param notFollowed what was published and is not followed, because a level above has narrowed its bounds since
 */
public record Conformance(Scope scope, LocalDate on, List<Own> own, List<Deviation> notFollowed) {

    private static final BigDecimal NEAR = new BigDecimal("0.05");

    /**
     * @param above what holds one level up
     * @param deviates whether it says something else than the level above
     * @param nearBound whether a twentieth of its own size takes it to an end of what the level above allows
     */
    public record Own(
            String variable,
            Object value,
            Source source,
            Object above,
            Bounds bounds,
            boolean deviates,
            boolean nearBound) {}

    static Conformance of(PolicyBook book, Scope scope, LocalDate day) {
        var here = book.resolve(scope, day);
        var above = book.resolve(above(scope), day);
        var own = here.values().stream()
                .filter(value -> value.source().level() == scope.level() && !isDefault(book, value))
                .map(value -> own(value, above.of(value.variable())))
                .toList();
        return new Conformance(scope, day, own, here.deviations());
    }

    /** Of every scope below the whole that a policy speaks for on that day. */
    static List<Conformance> all(PolicyBook book, LocalDate day) {
        return book.overlays().stream()
                .filter(overlay ->
                        overlay.validTo() == null || !overlay.validTo().isBefore(day))
                .filter(overlay -> !overlay.validFrom().isAfter(day))
                .map(overlay -> overlay.scope())
                .filter(scope -> scope.level() != Level.EU)
                .distinct()
                .map(scope -> of(book, scope, day))
                .toList();
    }

    public long deviating() {
        return own.stream().filter(Own::deviates).count();
    }

    public long near() {
        return own.stream().filter(Own::nearBound).count();
    }

    private static boolean isDefault(PolicyBook book, ResolvedValue value) {
        return value.source().equals(book.catalogue().source());
    }

    private static Own own(ResolvedValue value, ResolvedValue above) {
        return new Own(
                value.variable(),
                value.value(),
                value.source(),
                above.value(),
                above.bounds(),
                !value.value().equals(above.value()),
                isNear(value.value(), above.bounds()));
    }

    private static boolean isNear(Object value, Bounds bounds) {
        var here = number(value);
        return here != null
                && here.signum() != 0
                && (isNear(here, number(bounds.min())) || isNear(here, number(bounds.max())));
    }

    // By its own size: bounds that are wide for all currencies are near to nothing.
    private static boolean isNear(BigDecimal here, @Nullable BigDecimal bound) {
        return bound != null && here.subtract(bound).abs().compareTo(here.abs().multiply(NEAR)) <= 0;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal || value instanceof Long ? new BigDecimal(value.toString()) : null;
    }

    private static Scope above(Scope scope) {
        return switch (scope.level()) {
            case CONTRACT -> new Scope(scope.country(), scope.station(), null);
            case STATION -> new Scope(scope.country(), null, null);
            default -> Scope.EU;
        };
    }
}
