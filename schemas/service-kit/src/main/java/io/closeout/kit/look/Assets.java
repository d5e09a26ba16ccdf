package io.closeout.kit.look;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names the stylesheet and scripts by their content: a new version has a new address. */
@ApplicationScoped
class Assets {

    private static final int HASH_LETTERS = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param name of a file in {@code /assets}, or the whole path of one that a service keeps beside its pages */
    String address(String name) {
        return addresses.computeIfAbsent(name, asset -> {
            var path = asset.startsWith("/") ? asset : "/assets/" + asset;
            return "%s?v=%s".formatted(path, hash(path));
        });
    }

    private static String hash(String path) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no asset " + path);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
