package io.closeout.reminder.dunning;

import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The texts of our page for its reader, and which of the four colours a state has. */
@Named("reminderWords")
@ApplicationScoped
public class PageWords {

    private static final Phrases TEXTS = Phrases.beside(PageWords.class, "page");

    private final Page page;

    PageWords(Page page) {
        this.page = page;
    }

    public String say(String key) {
        return TEXTS.say(page.locale(), key);
    }

    public String level(String code) {
        return say("level." + code);
    }

    public String reason(String reason) {
        return say("reason." + reason);
    }

    public String state(ReminderState state) {
        return say("state." + state);
    }

    public String tone(ReminderView reminder) {
        return switch (reminder.state()) {
            case SENT -> "good";
            case UNKNOWN -> "wrong";
            case SUPPRESSED -> "attention";
            case PLANNED, SENDING -> "waiting";
        };
    }
}
