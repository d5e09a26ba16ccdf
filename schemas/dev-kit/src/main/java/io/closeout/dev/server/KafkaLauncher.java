package io.closeout.dev.server;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Formats the storage if it is new, then becomes the broker: one JVM start instead of two, and the first password
 * never stands on a command line. Kafka's classes are called by name because no class of ours may depend on them.
 */
public final class KafkaLauncher {

    private KafkaLauncher() {}

    /** Arguments: the broker's properties, and a file with the cluster id and the administrator. */
    public static void main(String[] arguments) throws Exception {
        var settings = Path.of(arguments[0]);
        var bootstrap = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[1]))) {
            bootstrap.load(reader);
        }
        if (!Files.exists(Path.of(bootstrap.getProperty("data"), "meta.properties"))) {
            format(settings, bootstrap);
        }
        call("kafka.Kafka", "main", String[].class, new String[] {settings.toString()});
    }

    private static void format(Path settings, Properties bootstrap) throws Exception {
        var arguments = new ArrayList<>(List.of("format", "-t", bootstrap.getProperty("cluster"), "-c"));
        arguments.add(settings.toString());
        arguments.add("--add-scram");
        arguments.add("SCRAM-SHA-512=[name=%s,password=%s]"
                .formatted(bootstrap.getProperty("user"), bootstrap.getProperty("password")));
        var exit = Class.forName("kafka.tools.StorageTool")
                .getMethod("execute", String[].class, PrintStream.class)
                .invoke(null, arguments.toArray(String[]::new), System.out);
        if (!Integer.valueOf(0).equals(exit)) {
            throw new IOException("Formatting the storage failed with " + exit);
        }
    }

    private static void call(String type, String method, Class<?> parameter, Object argument) throws Exception {
        try {
            Class.forName(type).getMethod(method, parameter).invoke(null, argument);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " failed", e.getCause());
        }
    }
}
