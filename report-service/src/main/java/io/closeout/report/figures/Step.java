package io.closeout.report.figures;

/** A step of a case and the columns it is read from. It counts in the week in which it ended. */
enum Step {
    SIGNED_TO_VERIFIED("signed_at", "verified_at", "first_pass"),
    VERIFIED_TO_ISSUED("verified_at", "issued_at", "disputed"),
    ISSUED_TO_SETTLED("issued_at", "settled_at", "disputed");

    private final String start;
    private final String end;
    private final String mark;

    Step(String start, String end, String mark) {
        this.start = start;
        this.end = end;
        this.mark = mark;
    }

    /** Per week and, in the row without a week, over all of them; whole seconds, as the events tell them. */
    String sql() {
        return """
                select week, count(*), count(*) filter (where mark), count(seconds),
                    percentile_cont(array[0.25, 0.5, 0.75, 0.9]) within group (order by seconds)
                from (
                    select date_trunc('week', c.%2$s at time zone 'UTC')::date as week, c.%3$s as mark,
                        floor(greatest(0, extract(epoch from c.%2$s - c.%1$s)))::float8 as seconds
                    from case_cycle c where c.%2$s >= ? and c.%2$s < ? and %4$s) steps
                group by grouping sets ((week), ())""".formatted(start, end, mark, Sight.CONDITION);
    }
}
