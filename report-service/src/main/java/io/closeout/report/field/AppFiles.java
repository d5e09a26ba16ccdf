package io.closeout.report.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a device keeps of the app, by name, and one version that changes with any of it. */
@ApplicationScoped
class AppFiles {

    static final String FOLDER = "/META-INF/resources/reports/app/";
    static final String WORDS = "words-all.js";

    /** Every file of the folder; a test compares. */
    static final List<String> NAMES = List.of(
            "api.js",
            "app.css",
            "cached.js",
            "checks.js",
            "content.js",
            "icon-192.png",
            "icon-512.png",
            "icon.svg",
            "icons.js",
            "ids.js",
            "jobs.js",
            "lib/async-directive.js",
            "lib/directive-helpers.js",
            "lib/directive.js",
            "lib/directives/live.js",
            "lib/directives/ref.js",
            "lib/directives/repeat.js",
            "lib/lit-html.js",
            "lib/signature_pad.js",
            "main.js",
            "manifest.webmanifest",
            "pad.js",
            "photos.js",
            "problems.js",
            "queue.js",
            "screen-job.js",
            "screen-lines.js",
            "screen-list.js",
            "screen-outcome.js",
            "screen-parties.js",
            "screen-photos.js",
            "screen-picker.js",
            "screen-sign.js",
            "screen-state.js",
            "sheet.js",
            "state.js",
            "store.js",
            "sync.js",
            "words.js");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private static final int HASH_LETTERS = 12;

    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final String version;

    AppFiles() {
        NAMES.forEach(name -> contents.put(name, bytes(name)));
        contents.put(WORDS, AppWords.module().getBytes(UTF_8));
        contents.put("", read("worker.js"));
        this.version = hash(contents);
        contents.remove("");
    }

    /** Changes with the content of any file, the service worker's included. */
    String version() {
        return version;
    }

    /** Null for a name that is no file of the app. */
    byte @Nullable [] content(String name) {
        return contents.get(name);
    }

    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    String address(String name) {
        return "/reports/app/%s/%s".formatted(version, name);
    }

    /** What a device must have before it may go without a network. */
    List<String> addresses(Page page) {
        var all = new ArrayList<String>();
        all.add("/reports/shell");
        all.add(page.asset("closeout.css"));
        contents.keySet().forEach(name -> all.add(address(name)));
        return List.copyOf(all);
    }

    static byte[] bytes(String name) {
        return read(FOLDER + name);
    }

    /** The service worker before it knows its files; outside of the folder, so that nobody gets it so. */
    static String worker() {
        return new String(read("worker.js"), UTF_8);
    }

    private static byte[] read(String path) {
        try (var in = Objects.requireNonNull(AppFiles.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static String hash(SortedMap<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
