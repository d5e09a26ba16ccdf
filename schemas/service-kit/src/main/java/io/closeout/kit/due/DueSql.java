package io.closeout.kit.due;

import io.closeout.kit.due.DueTable.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements about one table. */
final class DueSql {

    private static final String IS_PLANNED = """
            select 1 from {table} where tenant_id = ? and {key = ?} and due_at <= ? and attempts = 0 and not set_aside
            for share""";

    private static final String PLAN = """
            insert into {table} as d (tenant_id, {key}, due_at{, also}) values (?, {?}, ?{, also?})
            on conflict (tenant_id, {key}) do update
            set due_at = least(d.due_at, excluded.due_at), attempts = 0, set_aside = false""";

    // Jumps from tenant to tenant along the index, and gives each that has something due an equal share.
    // What is chosen is chosen once: a planner may repeat a subselect that locks, and with it the limit.
    private static final String TAKE = """
            with recursive tenant (id) as (
                (select tenant_id from {table} where {only} order by tenant_id limit 1)
                union all
                select (select tenant_id from {table} where {only} and tenant_id > tenant.id order by tenant_id limit 1)
                from tenant where tenant.id is not null),
            waiting as materialized (
                select tenant.id, oldest.due_at from tenant cross join lateral (
                    select due_at from {table} where {only} and tenant_id = tenant.id and due_at <= ?
                    order by due_at limit 1) oldest
                order by oldest.due_at limit ?),
            chosen as materialized (
                select next.* from waiting cross join lateral (
                    select tenant_id, {key} from {table} where {only} and tenant_id = waiting.id and due_at <= ?
                    order by due_at limit (select greatest(1, ? / count(*)) from waiting)
                    for update skip locked) next)
            update {table} d set due_at = ?, attempts = d.attempts + 1
            from chosen c where d.tenant_id = c.tenant_id and {d.key = c.key}
            returning d.tenant_id, d.due_at, d.attempts, d.set_aside, {d.all}""";

    private static final String HOLD = """
            update {table} set due_at = ? where tenant_id = ? and {key = ?} and due_at = ? and attempts = ?""";

    private static final String DONE = """
            delete from {table} where tenant_id = ? and {key = ?} and due_at = ? and attempts = ?""";

    // Not the attempts: what somebody asked for meanwhile, and for later than our time was up, is done then, too.
    private static final String AGAIN = """
            update {table} set due_at = ?, attempts = 0, set_aside = false
            where tenant_id = ? and {key = ?} and due_at = ?""";

    private static final String PUT_BACK = """
            update {table} set due_at = ?, attempts = ?, set_aside = ?
            where tenant_id = ? and {key = ?} and due_at = ? and attempts = ?""";

    private static final String RETRY = """
            update {table} set due_at = ?, attempts = 0, set_aside = false
            where tenant_id = ? and {key = ?} and set_aside""";

    private static final String COUNT = """
            select count(*) filter (where not set_aside), count(*) filter (where set_aside),
                min(due_at) filter (where due_at <= ? and not set_aside)
            from {table} where {only}""";

    final String isPlanned;
    final String plan;
    final String take;
    final String hold;
    final String done;
    final String again;
    final String putBack;
    final String retry;
    final String count;

    DueSql(DueTable<?> table) {
        isPlanned = text(table, IS_PLANNED);
        plan = text(table, PLAN);
        take = text(table, TAKE);
        hold = text(table, HOLD);
        done = text(table, DONE);
        again = text(table, AGAIN);
        putBack = text(table, PUT_BACK);
        retry = text(table, RETRY);
        count = text(table, COUNT);
    }

    private static String text(DueTable<?> table, String text) {
        var keys = names(table.keys());
        var also = names(table.also());
        return text.replace("{table}", table.name())
                .replace("{only}", table.only())
                .replace("{key}", String.join(", ", keys))
                .replace("{?}", String.join(", ", keys.stream().map(key -> "?").toList()))
                .replace(
                        "{key = ?}",
                        String.join(
                                " and ", keys.stream().map(key -> key + " = ?").toList()))
                .replace(
                        "{d.key = c.key}",
                        keys.stream()
                                .map(key -> "d.%s = c.%s".formatted(key, key))
                                .collect(Collectors.joining(" and ")))
                .replace(
                        "{d.all}",
                        Stream.concat(keys.stream(), also.stream())
                                .map("d."::concat)
                                .collect(Collectors.joining(", ")))
                .replace("{, also}", also.stream().map(name -> ", " + name).collect(Collectors.joining()))
                .replace("{, also?}", ", ?".repeat(also.size()));
    }

    private static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    static <K> Stream<Object> values(List<Column<K>> columns, K key) {
        return columns.stream().map(column -> column.value().apply(key));
    }
}
