package io.closeout.report.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param subject tells two people apart who use one device
 * @param language one of the languages we write in
 * @param station the party they act for; null for the office, and while the party is not entered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        String subject,
        String name,
        List<String> roles,
        String language,
        @Nullable Station station) {

    /** A party as the app names it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Station(
            UUID id,
            String name,
            @Nullable String country,
            @Nullable String place,
            @Nullable String currency) {}
}
