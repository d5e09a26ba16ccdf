package io.closeout.dev.platform;

import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.PrivateFiles;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The broker's settings: those of EVENTING that lose money by default, the permissions of production, and a replica
 * count of one.
 */
final class KafkaFiles {

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "CLIENT"),
            Map.entry("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
            Map.entry("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512"),
            Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
            Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
            Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
            Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
            Map.entry("super.users", "User:admin;User:controller"),
            Map.entry("allow.everyone.if.no.acl.found", "false"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("log.message.timestamp.type", "LogAppendTime"),
            Map.entry("offsets.retention.minutes", "129600"),
            Map.entry("offsets.topic.num.partitions", "10"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"));

    private static final String LAUNCHER = "io.closeout.dev.server.KafkaLauncher";

    private final PlatformState state;

    KafkaFiles(PlatformState state) {
        this.state = state;
    }

    /** Writes the settings for the chosen port and says how to run the broker with them. */
    ChildSpec spec(boolean fullSpeed) {
        var jvm = new ServerJvm("kafka", state);
        var settings = home().resolve("server.properties");
        var bootstrap = home().resolve("bootstrap.properties");
        PrivateFiles.write(settings, settings("127.0.0.1", home().resolve("data")));
        PrivateFiles.write(bootstrap, bootstrap());
        var options = fullSpeed
                ? List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC")
                : List.of("-Xms192m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        return jvm.spec(options, Map.of(), LAUNCHER, List.of(settings.toString(), bootstrap.toString()));
    }

    Path home() {
        return state.folder().resolve("kafka");
    }

    String settings(String bind, Path data) {
        var port = state.port("kafka");
        var controller = state.port("kafka-controller");
        var own = Map.of(
                "log.dirs", data.toString(),
                "listeners", "CLIENT://%s:%d,CONTROLLER://127.0.0.1:%d".formatted(bind, port, controller),
                "advertised.listeners", "CLIENT://127.0.0.1:%d".formatted(port),
                "controller.quorum.voters", "1@127.0.0.1:%d".formatted(controller),
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                        login("scram.Scram", "admin", state.secret("kafka.admin"), ""),
                "listener.name.controller.plain.sasl.jaas.config",
                        login(
                                "plain.Plain",
                                "controller",
                                controllerSecret(),
                                " user_controller=\"%s\"".formatted(controllerSecret())));
        return lines(FIXED) + lines(own);
    }

    /** What the launcher needs for the first start. */
    String bootstrap() {
        return lines(Map.of(
                "cluster", state.once("kafka.cluster", KafkaFiles::clusterId),
                "data", home().resolve("data").toString(),
                "user", KafkaServer.ADMIN,
                "password", state.secret("kafka.admin")));
    }

    private String controllerSecret() {
        return state.secret("kafka.controller");
    }

    private static String login(String module, String user, String password, String more) {
        return "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\"%s;"
                .formatted(module, user, password, more);
    }

    // A leading dash would read as an option of the storage tool.
    // One in 64 random ids would begin with a dash, which the storage tool reads as an option.
    static String clusterId() {
        var bytes = HexFormat.of().parseHex(Secrets.next().substring(0, 32));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replace('-', 'A');
    }

    private static String lines(Map<String, String> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
