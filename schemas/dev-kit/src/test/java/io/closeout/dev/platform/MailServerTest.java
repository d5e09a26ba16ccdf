package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private static final MailServer MAIL = PlatformResource.current().mail();

    @Test
    void showsAMessageAsSoonAsItWasAccepted() throws Exception {
        send("Aanmaning n° 1 — één", "kees@example.org");

        var mail = MAIL.received().getLast();

        assertThat(mail.recipient()).isEqualTo("kees@example.org");
        assertThat(mail.from()).isEqualTo("closeout@example.org");
        assertThat(mail.subject()).isEqualTo("Aanmaning n° 1 — één");
        assertThat(mail.text()).isEqualTo("plain é");
        assertThat(mail.html()).isEqualTo("<p>rich é</p>");
        assertThat(mail.attachments()).containsExactly("invoice.pdf");
        assertThat(mail.raw()).contains("Subject: ");
    }

    @Test
    void keepsItsMailAcrossARestart() throws Exception {
        send("before", "kees@example.org");
        var before = MAIL.received().size();

        MAIL.restart();
        send("after", "kees@example.org");

        assertThat(MAIL.received()).hasSize(before + 1);
        assertThat(MAIL.received().getLast().subject()).isEqualTo("after");
    }

    private static void send(String subject, String to) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", MAIL.host());
        properties.put("mail.smtp.port", Integer.toString(MAIL.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("closeout@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setContent(new MimeMultipart(part("plain é", "plain"), part("<p>rich é</p>", "html"), attachment()));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private static MimeBodyPart attachment() throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(new byte[] {1, 2, 3}, "application/pdf");
        part.setFileName("invoice.pdf");
        return part;
    }
}
