package io.closeout.verify.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is found about one invariant; it keeps the first violations and counts them all. */
public final class Verdict {

    /** Violations that are listed; the rest is counted. */
    public static final int LISTED = 20;

    private final String id;
    private final String name;
    private final String promise;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private long violationCount;
    private @Nullable State forced;
    private @Nullable String remark;

    public Verdict(String id, String name, String promise) {
        this.id = id;
        this.name = name;
        this.promise = promise;
    }

    /** Something is wrong with {@code subject}. */
    public void violated(Object subject, String what) {
        violationCount++;
        if (violations.size() < LISTED) {
            violations.add(new Violation(subject.toString(), what));
        }
    }

    public void count(String figure) {
        count(figure, 1);
    }

    public void count(String figure, long more) {
        figures.merge(figure, more, Long::sum);
    }

    /** What a reader should know besides. */
    public void remark(String text) {
        remark = remark == null ? text : remark + "; " + text;
    }

    /** It was left out on purpose. */
    public void notChecked(String why) {
        forced = State.NOT_CHECKED;
        remark(why);
    }

    /** It could not be checked. */
    public void failed(Throwable why) {
        forced = State.FAILED;
        remark(why.getMessage() == null ? why.toString() : why.getMessage());
    }

    public Finding finding() {
        var state = violationCount > 0 ? State.VIOLATED : forced == null ? State.CLEAN : forced;
        return new Finding(id, name, promise, state, violationCount, violations, figures, remark);
    }
}
