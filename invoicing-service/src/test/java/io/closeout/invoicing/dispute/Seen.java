package io.closeout.invoicing.dispute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps pages for whoever wants to look at them. */
final class Seen {

    private static final Path PAGES = Path.of("target", "pages");

    private Seen() {}

    static String keep(String name, Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        try {
            Files.createDirectories(PAGES);
            Files.writeString(PAGES.resolve(name + ".html"), page.asString(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.asString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
