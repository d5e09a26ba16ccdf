package io.closeout.reminder.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.reminder.dispatch.Outcome.Postponed;
import io.closeout.reminder.dispatch.Outcome.RecipientRefused;
import io.closeout.reminder.dispatch.Outcome.ServerAway;
import io.closeout.reminder.dispatch.Outcome.Unknown;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDropTest {

    @Test
    void aConnectionThatWasNeverMadeTookNothing() {
        var failure = new IllegalStateException(new ConnectException("Connection refused"));

        assertThat(MailDrop.outcomeOf(failure)).isInstanceOf(ServerAway.class);
    }

    @Test
    void aRefusedRecipientIsRefusedForGood() {
        var failure = new SMTPException("recipient address not accepted", 550, List.of("550 no such user"), true);

        assertThat(MailDrop.outcomeOf(failure)).isInstanceOf(RecipientRefused.class);
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        var failure = new SMTPException("sending data failed", 451, List.of("451 try later"), false);

        assertThat(MailDrop.outcomeOf(failure)).isInstanceOf(Postponed.class);
    }

    @Test
    void aSenderThatIsRefusedIsNotTheCustomersFault() {
        var failure = new SMTPException("sender address not accepted", 550, List.of("550 relay denied"), true);

        assertThat(MailDrop.outcomeOf(failure)).isInstanceOf(Postponed.class);
    }

    @Test
    void aConnectionThatBrokeTellsNothing() {
        assertThat(MailDrop.outcomeOf(new IOException("Connection was closed"))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "a b@example.org",
                "a@example.org\r\nBcc: all@example.org",
                "Eve <eve@example.org>",
                "a@example.org,b@example.org"
            })
    void whatIsNoAddressIsNotUsed(String text) {
        assertThat(MailAddress.isUsable(text)).isFalse();
    }

    @Test
    void anAddressIsUsed() {
        assertThat(MailAddress.isUsable("facturen+2026@bakker.example")).isTrue();
    }
}
