package io.closeout.report.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The same words in the five languages; none may be missing. */
public record Text(
        @JsonProperty(required = true) String en,
        @JsonProperty(required = true) String fr,
        @JsonProperty(required = true) String nl,
        @JsonProperty(required = true) String nb,
        @JsonProperty(required = true) String ro) {

    public Text {
        if (en.isBlank() || fr.isBlank() || nl.isBlank() || nb.isBlank() || ro.isBlank()) {
            throw new IllegalArgumentException("\"%s\" is not written in all languages".formatted(en));
        }
    }

    /** @param language two letters, as {@code io.closeout.kit.look.Languages} gives them */
    public String in(String language) {
        return switch (language) {
            case "fr" -> fr;
            case "nl" -> nl;
            case "nb" -> nb;
            case "ro" -> ro;
            default -> en;
        };
    }
}
