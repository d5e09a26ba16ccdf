package io.closeout.dev.platform;

import io.closeout.events.Access;
import io.closeout.events.Contract;
import io.closeout.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;

/** Makes the broker what the contract says: principals, topics, permissions. Running it again changes nothing. */
final class KafkaSetup {

    // The least that Kafka accepts; the passwords are random, so stretching them buys nothing.
    private static final int ITERATIONS = 4096;

    private final KafkaServer kafka;
    private final PlatformState state;

    KafkaSetup(KafkaServer kafka, PlatformState state) {
        this.kafka = kafka;
        this.state = state;
    }

    void apply() {
        try (var admin = kafka.admin()) {
            var users = admin.alterUserScramCredentials(users());
            var permissions = admin.createAcls(KafkaPermissions.ofContract());
            create(admin, Contract.topics());
            await(users.all());
            await(permissions.all());
        }
    }

    private List<UserScramCredentialAlteration> users() {
        var info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        return Access.principals().stream()
                .<UserScramCredentialAlteration>map(principal -> new UserScramCredentialUpsertion(
                        principal.user(), info, state.secret("kafka." + principal.service())))
                .toList();
    }

    private static void create(Admin admin, List<Topic> topics) {
        var present = await(admin.listTopics().names());
        var missing = topics.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(KafkaSetup::topic)
                .toList();
        await(admin.createTopics(missing).all());
    }

    private static NewTopic topic(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1))
                .configs(Map.of(
                        "message.timestamp.type", "LogAppendTime",
                        "cleanup.policy", topic.compacted() ? "compact" : "delete",
                        "retention.ms", "-1"));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused its set-up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during Kafka's set-up", e);
        }
    }
}
