package io.closeout.dev.platform;

import com.github.dockerjava.api.model.PortBinding;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** The same settings as for the processes, published on 127.0.0.1 under the same port. */
final class ContainerRecipes {

    private static final String KAFKA_START = """
            /opt/kafka/bin/kafka-storage.sh format --ignore-formatted -t "$CLUSTER" -c /tmp/closeout.properties \
              --add-scram "SCRAM-SHA-512=[name=admin,password=$ADMIN_PASSWORD]" \
            && exec /opt/kafka/bin/kafka-server-start.sh /tmp/closeout.properties
            """;

    private ContainerRecipes() {}

    static GenericContainer<?> kafka(PlatformState state) {
        var port = state.port("kafka");
        var settings = new KafkaFiles(state).settings("0.0.0.0", Path.of("/tmp/closeout-data"));
        return published(ContainerChoice.kafkaImage(), port, port)
                .withEnv(Map.of(
                        "CLUSTER", state.once("kafka.cluster", KafkaFiles::clusterId),
                        "ADMIN_PASSWORD", state.secret("kafka.admin")))
                .withCopyToContainer(Transferable.of(settings), "/tmp/closeout.properties")
                .withCommand("sh", "-c", KAFKA_START);
    }

    static GenericContainer<?> postgres(PlatformState state) {
        return published(ContainerChoice.postgresImage(), state.port("postgres"), 5432)
                .withEnv(Map.of(
                        "POSTGRES_PASSWORD", state.secret("postgres." + PostgresServer.SUPERUSER),
                        "POSTGRES_HOST_AUTH_METHOD", "scram-sha-256",
                        "POSTGRES_INITDB_ARGS", "-A scram-sha-256 -E UTF8 --locale=C"))
                .withCommand(
                        "postgres", "-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c", "timezone=UTC");
    }

    private static GenericContainer<?> published(String image, int port, int inside) {
        return new GenericContainer<>(DockerImageName.parse(image))
                .withExposedPorts(inside)
                .withCreateContainerCmdModifier(command -> Objects.requireNonNull(command.getHostConfig())
                        .withPortBindings(PortBinding.parse("127.0.0.1:%d:%d".formatted(port, inside))))
                .waitingFor(new AsSoonAsItRuns());
    }

    /** The platform asks the servers themselves whether they are ready. */
    private static final class AsSoonAsItRuns extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {}
    }
}
