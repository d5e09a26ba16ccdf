package io.closeout.dev.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls that take something from the air which ought to be handed in. */
final class Calls {

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.LocalTime",
            "java.time.Year");

    private Calls() {}

    /** {@code now()} without a clock, or the machine's milliseconds; monotonic time is no time of day and allowed. */
    static DescribedPredicate<JavaMethodCall> timeFromTheAir() {
        return DescribedPredicate.describe("takes the time from the air", Calls::isTimeFromTheAir);
    }

    private static boolean isTimeFromTheAir(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var target = call.getTarget();
        var now = target.getName().equals("now")
                && TIMES.contains(owner)
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return now || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
    }
}
