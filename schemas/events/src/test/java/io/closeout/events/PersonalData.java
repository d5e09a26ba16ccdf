package io.closeout.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words in field names that mean a person, or free text in which one may be named. */
final class PersonalData {

    private static final Set<String> WORDS = Set.of(
            "name",
            "firstname",
            "lastname",
            "surname",
            "forename",
            "salutation",
            "person",
            "contact",
            "email",
            "mail",
            "phone",
            "mobile",
            "fax",
            "address",
            "street",
            "city",
            "town",
            "postcode",
            "zip",
            "birth",
            "birthday",
            "gender",
            "iban",
            "bic",
            "account",
            "passport",
            "ssn",
            "ip",
            "latitude",
            "longitude",
            "gps",
            "location",
            "face",
            "voice",
            "image",
            "comment",
            "comments",
            "remark",
            "remarks",
            "note",
            "notes",
            "description",
            "message",
            "body",
            "freetext",
            "password",
            "token");

    /** Terms of the trade that contain such a word and mean something else. */
    private static final List<String> TERMS = List.of("creditNote", "messageKey", "reasonKey", "textKey");

    private PersonalData() {}

    static Optional<String> wordIn(String field) {
        var rest = field;
        for (var term : TERMS) {
            rest = rest.replace(term, "");
        }
        return List.of(rest.split("(?<=[a-z0-9])(?=[A-Z])|_")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(WORDS::contains)
                .findFirst();
    }
}
