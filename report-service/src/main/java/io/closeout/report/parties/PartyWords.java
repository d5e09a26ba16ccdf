package io.closeout.report.parties;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyStatus;
import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.report.reach.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the directory's pages in the reader's language, as {@code {cdi:parties.…}} in templates. */
@Named("parties")
@ApplicationScoped
public class PartyWords {

    private static final Phrases WORDS = Phrases.beside(PartyWords.class, "words");
    private static final Set<String> CODED = Set.of("status", "invoiceChannel", "invoiceGrouping");

    private final Page page;

    PartyWords(Page page) {
        this.page = page;
    }

    public String word(String key, Object... parameters) {
        return WORDS.say(page.locale(), key, parameters);
    }

    public String field(String name) {
        return word("field." + name);
    }

    /** A value of a field as a person reads it; a dash for none. */
    public String value(String field, String value) {
        if (value.isBlank()) {
            return "–";
        }
        if (CODED.contains(field)) {
            return word(field + "." + value);
        }
        return switch (field) {
            case "kinds" -> kinds(value);
            case "country" -> countryOf(value);
            case "language" -> Locale.forLanguageTag(value).getDisplayName(page.locale());
            default -> value;
        };
    }

    /** @param kinds with commas between */
    public String kinds(String kinds) {
        return Arrays.stream(kinds.split(",")).map(kind -> word("kind." + kind)).collect(Collectors.joining(", "));
    }

    /** For addresses. */
    public String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    public String countryOf(String code) {
        return Locale.of("", code).getDisplayCountry(page.locale());
    }

    /** What a field has to be. */
    public String fault(String field) {
        return word("fault." + field);
    }

    /** What looks wrong with a field that is kept all the same. */
    public String doubt(String field) {
        return word("doubt." + field);
    }

    /** As {@link #fault}, of the place in a row that a pointer names; the row itself if it is about none. */
    public String faultAt(String pointer) {
        var field = pointer.replaceFirst("/[0-9]+$", "").replaceFirst("^.*/", "");
        return PartyFields.ALL.contains(field) || field.equals("id") ? fault(field) : word("fault.row");
    }

    public String reason(String key) {
        return word("reason." + key);
    }

    public List<String> allKinds() {
        return List.of("CUSTOMER", "STATION", "MANUFACTURER");
    }

    public boolean isStation(List<PartyKind> kinds) {
        return kinds.contains(PartyKind.STATION);
    }

    public List<String> languages() {
        return Languages.all();
    }

    /** What a field offers. */
    public List<String> optionsOf(String field) {
        Class<? extends Enum<?>> type = switch (field) {
            case "status" -> PartyStatus.class;
            case "invoiceChannel" -> InvoiceChannel.class;
            default -> InvoiceGrouping.class;
        };
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
    }

    public boolean mayEdit() {
        return page.may(Roles.BACK_OFFICE) || page.may(Roles.OPS);
    }

    public boolean mayErase() {
        return page.may(Roles.BACK_OFFICE);
    }

    public boolean mayExport() {
        return page.may(Roles.BACK_OFFICE) || page.may(Roles.AUDITOR);
    }

    /** The fields of a party in the groups they are shown in. */
    public List<Group> groups() {
        return List.of(
                new Group("who", PartyFields.WHO),
                new Group("where", PartyFields.WHERE),
                new Group("contact", PartyFields.CONTACT),
                new Group("preferences", PartyFields.PREFERENCES));
    }

    record Group(String name, List<String> fields) {

        /** For pages. */
        public String key() {
            return "group." + name;
        }
    }
}
