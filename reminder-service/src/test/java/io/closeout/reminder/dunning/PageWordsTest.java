package io.closeout.reminder.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class PageWordsTest {

    /** Every reason this service writes anywhere. */
    static final List<String> REASONS = List.of(
            "PAID",
            "CREDITED",
            "DISPUTED",
            "PAYMENT_PENDING",
            "INPUT_STALE",
            "NO_RECIPIENT",
            "RECIPIENT_REFUSES",
            "BELOW_MINIMUM",
            "SUPERSEDED",
            "UNKNOWN",
            "ONE_MESSAGE_PER_WORKING_DAY",
            "MAIL_SERVER_AWAY",
            "MAIL_SERVER_POSTPONES",
            "UNWRITABLE");

    /** Loading fails where one language lacks a key that another has. */
    private static final Phrases TEXTS = Phrases.beside(PageWords.class, "page");

    @ParameterizedTest
    @EnumSource(ReminderState.class)
    void everyStateHasItsWord(ReminderState state) {
        assertThat(TEXTS.say(Languages.ENGLISH, "state." + state)).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("REASONS")
    void everyReasonHasItsWord(String reason) {
        assertThat(TEXTS.say(Languages.ENGLISH, "reason." + reason)).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("LEVELS")
    void everyLevelHasItsWord(String code) {
        assertThat(TEXTS.say(Languages.ENGLISH, "level." + code)).isNotBlank();
    }

    static final List<String> LEVELS = new Ladders()
            .of("BE", new UUID(1, 1), LocalDate.parse("2026-03-02")).levels().stream()
                    .map(Level::code)
                    .toList();
}
