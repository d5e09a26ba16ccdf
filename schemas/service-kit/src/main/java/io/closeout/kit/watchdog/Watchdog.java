package io.closeout.kit.watchdog;

import io.closeout.kit.inbox.IntakeGauges;
import io.quarkus.runtime.Quarkus;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.jboss.logging.Logger;

/** Looks at each consumer of the service every few seconds and ends the process when one is dead. */
@ApplicationScoped
class Watchdog {

    private static final Logger LOG = Logger.getLogger(Watchdog.class);
    private static final int EXIT_CODE = 70; // EX_SOFTWARE of sysexits.h

    private final WatchdogSettings settings;
    private final KafkaClientService clients;
    private final IntakeGauges gauges;
    private final Map<String, StandstillJudge> judges = new HashMap<>();

    Watchdog(WatchdogSettings settings, KafkaClientService clients, IntakeGauges gauges) {
        this.settings = settings;
        this.clients = clients;
        this.gauges = gauges;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (var channel : clients.getConsumerChannels()) {
            KafkaConsumer<String, byte[]> consumer = clients.getConsumer(channel);
            if (consumer != null) {
                var judge = judges.computeIfAbsent(channel, name -> new StandstillJudge(settings.patience()));
                judge.judge(pulse(consumer), System.nanoTime()).ifPresent(this::end);
            }
        }
    }

    private void end(String why) {
        LOG.fatalf("the consumer is dead: %s; this process ends so that a new one takes over", why);
        if (settings.enabled()) {
            Quarkus.asyncExit(EXIT_CODE);
        }
    }

    private ConsumerPulse pulse(KafkaConsumer<String, byte[]> consumer) {
        var metrics = consumer.unwrap().metrics().values();
        return new ConsumerPulse(
                Duration.ofSeconds(whole(metrics, "last-poll-seconds-ago")),
                whole(metrics, "records-lag-max"),
                gauges.taken(),
                gauges.isWaiting());
    }

    private static long whole(Iterable<? extends Metric> metrics, String name) {
        for (var metric : metrics) {
            if (metric.metricName().name().equals(name)
                    && metric.metricValue() instanceof Number number
                    && Double.isFinite(number.doubleValue())) {
                return Math.max(0, number.longValue());
            }
        }
        return 0;
    }
}
