package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.Reason;
import io.closeout.kit.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The words around a document in the language of whoever reads the page, as {@code {cdi:invoiceWords.…}}. */
@Named("invoiceWords")
@ApplicationScoped
public class ReaderWords {

    private final Page page;

    ReaderWords(Page page) {
        this.page = page;
    }

    public String say(String key) {
        return Wording.WORDS.say(page.locale(), key);
    }

    public String say(String key, Object parameter) {
        return Wording.WORDS.say(page.locale(), key, parameter);
    }

    public String of(String group, String key) {
        return say(group + "." + key);
    }

    /** Why something is blocked; a reason without words of its own is shown as its key. */
    public String reason(Reason reason) {
        return Wording.orElse(page.locale(), "blocked." + reason.key(), reason.key());
    }
}
