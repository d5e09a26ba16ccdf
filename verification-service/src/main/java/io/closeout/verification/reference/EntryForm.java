package io.closeout.verification.reference;

import io.closeout.kit.http.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of an entry, with what was typed and what is wrong with it.
 *
 * @param code '' for a new entry
 * @param version that it is about; 0 while the network has said nothing
 */
record EntryForm(
        Kind kind,
        String code,
        long version,
        Map<String, String> typed,
        String validFrom,
        String reason,
        List<Problem.Fault> faults) {

    static EntryForm of(Kind kind, EntryView entry, String validFrom) {
        return new EntryForm(kind, entry.code(), entry.version(), entry.values(), validFrom, "", List.of());
    }

    static EntryForm blank(Kind kind, String validFrom) {
        return new EntryForm(kind, "", 0, Map.of(), validFrom, "", List.of());
    }

    /** A form is read as it is; what is wrong with it is for {@link EditEntry} to say. */
    static EntryForm read(Kind kind, MultivaluedMap<String, String> form) {
        var typed = new LinkedHashMap<String, String>();
        kind.fields().forEach(field -> typed.put(field.name(), text(form, "value." + field.name())));
        var version = text(form, "version");
        return new EntryForm(
                kind,
                text(form, "code"),
                version.matches("[0-9]{1,9}") ? Long.parseLong(version) : 0,
                typed,
                text(form, "validFrom"),
                text(form, "reason"),
                List.of());
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    EntryForm refused(List<Problem.Fault> found) {
        return new EntryForm(kind, code, version, typed, validFrom, reason, found);
    }

    EntryForm met(long newest) {
        return new EntryForm(kind, code, newest, typed, validFrom, reason, faults);
    }

    public boolean isNew() {
        return code.isEmpty();
    }

    public String path() {
        return kind.path();
    }

    public List<Field> fields() {
        return kind.fields();
    }

    public boolean isKey(Field field) {
        return field.equals(kind.key());
    }

    /** One item a line. */
    public String value(Field field) {
        return typed.getOrDefault(field.name(), "").replace('|', '\n');
    }

    /** What is wrong with a field; '' if nothing is. */
    public String fault(String name) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals("/values/" + name))
                .map(Problem.Fault::detail)
                .findFirst()
                .orElse("");
    }
}
