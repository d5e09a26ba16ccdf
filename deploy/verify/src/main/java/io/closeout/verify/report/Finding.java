package io.closeout.verify.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one invariant.
 *
 * @param id {@code I1} to {@code I15}
 * @param name what it is called
 * @param promise what it promises
 * @param violationCount how many violations there are; the list holds the first of them
 * @param figures what was counted, in the order of counting
 * @param remark what a reader should know besides; null for nothing
 */
public record Finding(
        String id,
        String name,
        String promise,
        State state,
        long violationCount,
        List<Violation> violations,
        Map<String, Long> figures,
        @Nullable String remark) {

    public Finding {
        violations = List.copyOf(violations);
        figures = new LinkedHashMap<>(figures);
    }

    /** What was counted under this name; 0 if nothing was. */
    public long figure(String counted) {
        return figures.getOrDefault(counted, 0L);
    }
}
