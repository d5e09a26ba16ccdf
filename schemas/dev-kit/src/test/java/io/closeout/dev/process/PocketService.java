package io.closeout.dev.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The least that a packaged service does: reads its settings and says on the management port that it is ready. */
public final class PocketService {

    private PocketService() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(System.getProperty("quarkus.config.locations")))) {
            settings.load(reader);
        }
        if (Boolean.parseBoolean(settings.getProperty("pocket.fails"))) {
            System.exit(3);
        }
        var port = Integer.parseInt(settings.getProperty("quarkus.management.port"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> exchange.sendResponseHeaders(200, -1));
        server.start();
    }
}
