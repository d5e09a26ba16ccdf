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

    String address(String name) {
        return addresses.computeIfAbsent(name, asset -> "/assets/%s?v=%s".formatted(asset, hash(asset)));
    }

    private static String hash(String name) {
        var path = "META-INF/resources/assets/" + name;
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no asset " + name);
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
