package io.closeout.verification.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stands where the report service would, and has a name for everybody. */
public final class NamingDirectory implements QuarkusTestResourceLifecycleManager {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/parties/details", NamingDirectory::answer);
            started.start();
            server = started;
            return Map.of(
                    "closeout.report.url",
                    "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** The name of a party of this directory. */
    static String nameOf(Object partyId) {
        return "Station " + partyId.toString().substring(0, 4);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var entries = ID.matcher(asked)
                .results()
                .map(MatchResult::group)
                .map(id -> "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, nameOf(id)))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, entries.length);
        exchange.getResponseBody().write(entries);
        exchange.close();
    }
}
