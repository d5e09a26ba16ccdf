package io.closeout.dev.platform;

import java.util.List;

/**
 * A message as the mail server took it, once for each recipient of the envelope.
 *
 * @param raw the whole message as it came
 */
public record ReceivedMail(
        String recipient,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<String> attachments,
        String raw) {

    public ReceivedMail {
        attachments = List.copyOf(attachments);
    }
}
