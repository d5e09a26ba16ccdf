package io.closeout.dev.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as numbered JSON files; a reader sees a message whole or not at all. */
final class MailFolder {

    private final JsonMapper json = new JsonMapper();
    private final Path folder;
    private long count;

    MailFolder(Path folder) {
        try (var present = Files.list(Files.createDirectories(folder))) {
            this.folder = folder;
            this.count = present.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void keep(MimeMessage message, String recipient) throws MessagingException, IOException {
        var name = "%08d.json".formatted(++count);
        var draft = folder.resolveSibling(name + ".new");
        json.writeValue(draft.toFile(), described(message, recipient));
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, Object> described(MimeMessage message, String recipient)
            throws MessagingException, IOException {
        var content = new MailContent();
        content.read(message);
        var raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        var described = new LinkedHashMap<String, Object>();
        described.put("recipient", recipient);
        described.put("from", addresses(message.getFrom()));
        described.put("to", addresses(message.getRecipients(MimeMessage.RecipientType.TO)));
        described.put("subject", message.getSubject() == null ? "" : message.getSubject());
        described.put("text", content.text());
        described.put("html", content.html());
        described.put("attachments", content.attachments());
        described.put("raw", raw.toString(StandardCharsets.UTF_8));
        return described;
    }

    private static String addresses(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null ? "" : jakarta.mail.internet.InternetAddress.toString(addresses);
    }
}
