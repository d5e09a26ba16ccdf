package io.closeout.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.local.stack.Stack;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Looks at the pipeline from outside: case summaries through the front door, gauges, and how far the topics are. */
final class Pipeline implements AutoCloseable {

    private static final Duration PULSE = Duration.ofMillis(400);
    private static final int QUIET = 4;

    private final Offices offices;
    private final Gauges gauges;
    private final TopicEnds topics;

    Pipeline(Offices offices, Stack stack) {
        this.offices = offices;
        this.gauges = new Gauges(stack.services());
        this.topics = new TopicEnds(stack.platform().kafka());
    }

    Sample look() {
        var stages = new LinkedHashMap<String, Long>();
        var money = new TreeMap<String, Sample.Money>();
        offices.each((network, office) -> {
            var summary = office.get("/api/cases/summary");
            summary.path("stages")
                    .forEach(stage -> stages.merge(
                            stage.path("stage").asText(), stage.path("cases").asLong(), Long::sum));
            summary.path("money")
                    .forEach(sum -> money.merge(sum.path("currency").asText(), money(sum), Sample.Money::plus));
        });
        return new Sample(
                stages,
                money,
                topics.records(),
                gauges.sum("closeout_parked_open"),
                gauges.highest("closeout_relay_age_seconds"));
    }

    /** Returns when nothing has happened for a while; false if that did not come in time. */
    boolean awaitQuiet(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var before = look();
        var same = 0;
        while (same < QUIET) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PULSE.toNanos());
            var now = look();
            same = now.events() == before.events() && now.stages().equals(before.stages()) ? same + 1 : 0;
            before = now;
        }
        return true;
    }

    private static Sample.Money money(JsonNode sum) {
        return new Sample.Money(
                amount(sum, "billed"),
                amount(sum, "credited"),
                amount(sum, "paid"),
                amount(sum, "open"),
                amount(sum, "overdue"));
    }

    private static BigDecimal amount(JsonNode sum, String field) {
        return new BigDecimal(sum.path(field).asText("0"));
    }

    @Override
    public void close() {
        topics.close();
    }
}
