package io.closeout.dev.server;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Path;

/**
 * An SMTP server on 127.0.0.1 that keeps each message as a file before it says yes, so that anybody who knows the
 * folder can read the mail, also after a restart.
 */
public final class MailLauncher implements MessageDeliveryHandler {

    private final GreenMail mail;
    private final MailFolder folder;
    private final GreenMailUser everybody;

    private MailLauncher(int port, Path folder) {
        this.mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.folder = new MailFolder(folder);
        this.everybody = mail.setUser("everybody@localhost", "unused");
    }

    /** Arguments: the port and the folder. */
    public static void main(String[] arguments) {
        var launcher = new MailLauncher(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        launcher.mail.getUserManager().setMessageDeliveryHandler(launcher);
        launcher.mail.start();
    }

    /** GreenMail keeps its messages in memory; ours are on disk already, so its own mailbox is emptied each time. */
    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient) throws MessagingException {
        try {
            folder.keep(message.getMessage(), recipient.getEmail());
            mail.getManagers().getImapHostManager().getInbox(everybody).deleteAllMessages();
            return everybody;
        } catch (Exception e) {
            throw new MessagingException("The message could not be kept", e);
        }
    }
}
