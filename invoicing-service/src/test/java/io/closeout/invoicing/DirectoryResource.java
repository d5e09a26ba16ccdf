package io.closeout.invoicing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands where the report service would: answers look-ups over HTTP from what the test wrote down. It is started once
 * per JVM; class loaders come and go, so entries are kept in system properties.
 */
public final class DirectoryResource implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "closeout.test.directory.port";
    private static final String ENTRY = "closeout.test.party.";
    private static final String ANSWERS = "closeout.test.directory.status";
    private static final String PROOF = "closeout.test.photos.proof";
    private static final String JPEG = "closeout.test.photos.jpeg";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, HttpServer> RUNNING = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, Integer.toString(listen()));
            }
        }
        return Map.of("closeout.report.url", "http://127.0.0.1:" + System.getProperty(PORT));
    }

    @Override
    public void stop() {}

    /** What a look-up of the party finds from now on. */
    static void enter(Object partyId, String json) {
        System.setProperty(ENTRY + partyId, json);
    }

    /** Every look-up is answered with this status from now on. */
    public static void answerWith(int status) {
        System.setProperty(ANSWERS, Integer.toString(status));
    }

    /** Whoever asks with this proof sees one photo of every report from now on, and these bytes. */
    public static void showPhotos(String proof, byte[] jpeg) {
        System.setProperty(PROOF, proof);
        System.setProperty(JPEG, Base64.getEncoder().encodeToString(jpeg));
    }

    private static void photos(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestHeaders();
        var proof = asked.getFirst("Authorization") + "|" + asked.getFirst("Cookie");
        var list = exchange.getRequestURI().getPath().endsWith("/photos");
        var album = "{\"items\":[{\"sha256\":\"%s\",\"kind\":\"PHOTO_AFTER\",\"size\":1}]}".formatted("a".repeat(64));
        var bytes = list ? album.getBytes(UTF_8) : Base64.getDecoder().decode(System.getProperty(JPEG, ""));
        var status = proof.contains(System.getProperty(PROOF, "nobody")) ? Integer.getInteger(ANSWERS, 200) : 404;
        exchange.getResponseHeaders().add("Content-Type", list ? "application/json" : "image/jpeg");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/parties/details", DirectoryResource::answer);
            server.createContext("/api/reports", DirectoryResource::photos);
            server.start();
            RUNNING.put("directory", server);
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        var status = token == null ? 401 : Integer.getInteger(ANSWERS, 200);
        var entries = ID.matcher(asked)
                .results()
                .map(match -> System.getProperty(ENTRY + match.group()))
                .filter(entry -> entry != null)
                .collect(Collectors.joining(",", "[", "]"));
        var bytes = entries.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
