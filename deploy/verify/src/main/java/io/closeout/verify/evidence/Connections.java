package io.closeout.verify.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where to look.
 *
 * @param kafka settings of a Kafka client whose principal may read every topic and describe every consumer group
 * @param databases per service the database and a role that reads all of it past every row policy
 * @param journal what clients noted of their calls; null if nobody did
 * @param patience how long a system at work may take to become idle before that counts as a fault
 * @param keepDays days that published outbox rows stay online
 */
public record Connections(
        Map<String, String> kafka,
        Map<String, Login> databases,
        @Nullable Path journal,
        Duration patience,
        int keepDays) {

    /** The services, in the order in which a case passes them. */
    public static final List<String> SERVICES = List.of("report", "verification", "invoicing", "reminder");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEEP_DAYS = 35;

    public Connections {
        kafka = Map.copyOf(kafka);
        databases = Map.copyOf(databases);
    }

    public Connections(Map<String, String> kafka, Map<String, Login> databases) {
        this(kafka, databases, null, PATIENCE, KEEP_DAYS);
    }

    public Connections withJournal(Path file) {
        return new Connections(kafka, databases, file, patience, keepDays);
    }

    public Connections withPatience(Duration longest) {
        return new Connections(kafka, databases, journal, longest, keepDays);
    }

    /**
     * From {@code kafka.<client setting>}, {@code database.<service>.url|user|password}, {@code journal},
     * {@code patience} (ISO 8601) and {@code keep-days}.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    public static Connections of(Properties properties) {
        var kafka = new LinkedHashMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            if (name.startsWith("kafka.")) {
                kafka.put(name.substring("kafka.".length()), properties.getProperty(name));
            }
        }
        var databases = new LinkedHashMap<String, Login>();
        SERVICES.forEach(service -> databases.put(service, login(properties, service)));
        required(properties, "kafka.bootstrap.servers");
        var journal = properties.getProperty("journal");
        return new Connections(
                kafka,
                databases,
                journal == null || journal.isBlank() ? null : Path.of(journal),
                Duration.parse(properties.getProperty("patience", PATIENCE.toString())),
                Integer.parseInt(properties.getProperty("keep-days", Integer.toString(KEEP_DAYS))));
    }

    /** The login of a service's database. */
    public Login database(String service) {
        var login = databases.get(service);
        if (login == null) {
            throw new IllegalArgumentException("no connection to the database of " + service);
        }
        return login;
    }

    private static Login login(Properties properties, String service) {
        var prefix = "database." + service + ".";
        return new Login(
                required(properties, prefix + "url"),
                required(properties, prefix + "user"),
                required(properties, prefix + "password"));
    }

    private static String required(Properties properties, String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("the connection setting %s is missing".formatted(name));
        }
        return value;
    }
}
