package io.closeout.dev.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The readable parts of a message, however deep they are nested. */
final class MailContent {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> attachments = new ArrayList<>();

    void read(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent());
        }
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    List<String> attachments() {
        return attachments;
    }
}
