package io.closeout.verification.reference;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of reference data say, in the reader's language, as {@code {cdi:reference.…}}. */
@Named("reference")
@ApplicationScoped
public class ReferenceWords {

    static final Phrases WORDS = Phrases.beside(ReferenceWords.class, "words");

    private static final int MOST_COLUMNS = 4;

    private final Page page;
    private final CurrentActor actor;

    ReferenceWords(Page page, CurrentActor actor) {
        this.page = page;
        this.actor = actor;
    }

    public String word(String key, Object... parameters) {
        return WORDS.say(page.locale(), key, parameters);
    }

    /** The word for one of a group. */
    public String of(String group, String name) {
        return word(group + "." + name);
    }

    /** Whether a field of this type needs to be told how it is filled in. */
    public boolean hasHint(String type) {
        return WORDS.all(page.locale()).containsKey("hint." + type);
    }

    public boolean mayEdit() {
        return actor.is("back-office");
    }

    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::path).toList();
    }

    /** The fields that a list shows besides the code. */
    public List<String> columns(String kind) {
        var known = Kind.at(kind).orElseThrow();
        return known == Kind.CALENDARS
                ? List.of("region", "monday", "saturday", "closed")
                : known.fields().stream()
                        .skip(1)
                        .limit(MOST_COLUMNS)
                        .map(Field::name)
                        .toList();
    }

    public String key(String kind) {
        return Kind.at(kind).orElseThrow().key().name();
    }

    /** A value as people read it; a dash for none. */
    public String value(@Nullable Map<String, String> values, String field) {
        var value = values == null ? null : values.get(field);
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case "startsOn", "endsOn" -> page.date(LocalDate.parse(value));
            case "needed" -> items(value).map(item -> word("value." + item)).collect(Collectors.joining(", "));
            case "closed" ->
                items(value).map(item -> page.date(LocalDate.parse(item))).collect(Collectors.joining(", "));
            default -> value.replace("|", ", ");
        };
    }

    private static Stream<String> items(String list) {
        return Arrays.stream(list.split("\\|", -1));
    }

    /** The fields in which two states of an entry differ. */
    public List<String> changed(
            String kind, @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        return Kind.at(kind).orElseThrow().fields().stream()
                .map(Field::name)
                .filter(field -> !Objects.equals(
                        before == null ? null : before.get(field), after == null ? null : after.get(field)))
                .toList();
    }

    public String fault(String english) {
        return ReferenceProblems.say(page.locale(), english);
    }

    /** For addresses. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The colour that goes with where a file or an entry stands. */
    public String tone(String state) {
        return switch (state) {
            case "APPLIED", "NETWORK" -> "good";
            case "REFUSED" -> "wrong";
            case "ENDED", "COMPARED" -> "attention";
            default -> "waiting";
        };
    }
}
