package io.closeout.dev.platform;

import io.closeout.dev.process.LocalPorts;
import io.closeout.events.Access;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The broker. Every principal of the contract may do what the contract says and nothing else; only the administrator
 * reaches further.
 */
public final class KafkaServer extends Server {

    /** The principal of monitoring and of the invariant checker: reads every topic, writes none. */
    public static final String OPS = "ops";

    static final String ADMIN = "admin";

    private final PlatformState state;

    KafkaServer(PlatformState state, Engine engine) {
        super("Kafka", engine);
        this.state = state;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + state.port("kafka");
    }

    /** The SCRAM user of a service. */
    public static String principalOf(String service) {
        return ADMIN.equals(service) ? ADMIN : Access.principalOf(service).user();
    }

    /** How a Kafka client of this service connects: servers, protocol, mechanism and login. */
    public Map<String, String> clientConfig(String service) {
        var login = "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login.formatted(principalOf(service), passwordOf(service)));
    }

    /** A super user, for test set-up and for looking behind the scenes. */
    public Map<String, String> adminConfig() {
        return clientConfig(ADMIN);
    }

    public Admin admin() {
        return Admin.create(new HashMap<>(adminConfig()));
    }

    String passwordOf(String service) {
        return state.get("kafka." + service + ".password");
    }

    @Override
    boolean isReady() {
        if (!LocalPorts.answers(state.port("kafka"))) {
            return false;
        }
        try (var admin = admin()) {
            return admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).size() == 1;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
