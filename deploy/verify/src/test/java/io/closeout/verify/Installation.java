package io.closeout.verify;

import io.closeout.dev.platform.KafkaServer;
import io.closeout.dev.platform.Platform;
import io.closeout.dev.platform.PlatformOptions;
import io.closeout.events.Contract;
import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.Login;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;

/** Real servers with the services' real tables and no service; emptied before each test. */
final class Installation {

    private static final Path ROOT = Path.of(System.getProperty("closeout.root", "../.."));
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Platform platform;
    private final Map<String, Connection> superusers = new HashMap<>();
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private Installation(Platform platform) {
        this.platform = platform;
        this.admin = platform.kafka().admin();
        var settings = new HashMap<String, Object>(platform.kafka().adminConfig());
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static final class Once {
        static final Installation INSTALLATION = make();
    }

    /** The one of this JVM, emptied. */
    static Installation empty() {
        Once.INSTALLATION.clear();
        return Once.INSTALLATION;
    }

    /** Of someone who may write anything anywhere. */
    Producer<byte[], byte[]> producer() {
        return producer;
    }

    /** As the checker of an operator would be connected. */
    Connections connections() {
        var login = platform.postgres().verify();
        var databases = Connections.SERVICES.stream()
                .collect(Collectors.toMap(
                        service -> service,
                        service -> new Login(platform.postgres().jdbcUrl(service), login.user(), login.password())));
        return new Connections(platform.kafka().clientConfig(KafkaServer.OPS), databases).withPatience(PATIENCE);
    }

    void execute(String service, String sql, Object... values) {
        try (var statement = superuser(service).prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every group of the contract's readers has read all there is. */
    void commitAll() {
        var ends = ends();
        for (var service : Connections.SERVICES) {
            var offsets = ends.entrySet().stream()
                    .filter(end -> Contract.topic(end.getKey().topic())
                            .orElseThrow()
                            .readers()
                            .contains(service))
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
            await(admin.alterConsumerGroupOffsets("closeout-" + service, offsets)
                    .all());
        }
    }

    private static Installation make() {
        var installation = new Installation(Platform.start(options()));
        Connections.SERVICES.forEach(installation::migrate);
        // So that a test can begin with an empty topic.
        var delete = new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
        var changes = Contract.topics().stream()
                .collect(Collectors.toMap(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic ->
                        (java.util.Collection<AlterConfigOp>) List.of(delete)));
        await(installation.admin.incrementalAlterConfigs(changes).all());
        await(installation.admin.createAcls(List.of(describeGroups())).all());
        return installation;
    }

    private static AclBinding describeGroups() {
        var groups = new ResourcePattern(ResourceType.GROUP, "closeout-", PatternType.PREFIXED);
        var principal = "User:" + KafkaServer.principalOf(KafkaServer.OPS);
        return new AclBinding(
                groups, new AccessControlEntry(principal, "*", AclOperation.DESCRIBE, AclPermissionType.ALLOW));
    }

    private static PlatformOptions options() {
        var folder = Path.of("target", "platform-" + ProcessHandle.current().pid());
        return PlatformOptions.in(folder).withFreshData();
    }

    private void migrate(String service) {
        var owner = platform.postgres().owner(service);
        var resources = ROOT.toAbsolutePath().normalize();
        Flyway.configure()
                .dataSource(platform.postgres().jdbcUrl(service), owner.user(), owner.password())
                .locations(
                        "filesystem:" + resources.resolve("schemas/service-kit/src/main/resources/db/kit"),
                        "filesystem:" + resources.resolve(service + "-service/src/main/resources/db/migration"))
                .placeholders(Map.of("appRole", platform.postgres().app(service).user()))
                .load()
                .migrate();
    }

    private void clear() {
        Connections.SERVICES.forEach(this::clear);
        var all = ends().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        await(admin.deleteRecords(all).all());
    }

    private void clear(String service) {
        var tables = new ArrayList<String>();
        try (var statement = superuser(service).createStatement();
                var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename not in ('flyway_schema_history', 'relay_position')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute(service, "truncate " + String.join(", ", tables));
        execute(service, "update relay_position set watermark = '9000000000000000000', window_end = null, seq = 0");
    }

    private Connection superuser(String service) throws SQLException {
        var known = superusers.get(service);
        if (known == null) {
            known = platform.postgres().connect(service, platform.postgres().superuser());
            superusers.put(service, known);
        }
        return known;
    }

    private Map<TopicPartition, Long> ends() {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        Contract.topics().forEach(topic -> {
            for (var i = 0; i < topic.partitions(); i++) {
                partitions.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        });
        return await(admin.listOffsets(partitions).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
