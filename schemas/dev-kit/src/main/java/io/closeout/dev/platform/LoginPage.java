package io.closeout.dev.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;

/** The local login: a button for each persona instead of a password. */
final class LoginPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Closeout: who are you today?</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
            ul { list-style: none; padding: 0; display: grid; gap: .5rem;
                 grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
            button { font: inherit; width: 100%%; text-align: left; padding: .6rem .8rem; cursor: pointer; }
            small { display: block; opacity: .75; }
            </style>
            </head>
            <body>
            <h1>Who are you today?</h1>
            <p>This issuer runs on this machine only and asks for no password.</p>
            <ul>
            %s</ul>
            </body>
            </html>
            """;

    private static final String BUTTON = """
            <li><form method="post"><input type="hidden" name="username" value="%s">\
            <input type="hidden" name="claims" value="%s">\
            <button>%s<small>%s</small></button></form></li>
            """;

    private LoginPage() {}

    static String of(List<Persona> personas, List<String> everyone) {
        return PAGE.formatted(
                personas.stream().map(persona -> button(persona, everyone)).collect(Collectors.joining()));
    }

    private static String button(Persona persona, List<String> everyone) {
        var roles = String.join(", ", persona.roles());
        return BUTTON.formatted(
                escape(persona.subject()),
                escape(json(persona, everyone)),
                escape(persona.name()),
                escape(persona.tenant() == null ? roles : roles + " · " + persona.tenant()));
    }

    static String json(Persona persona, List<String> everyone) {
        try {
            return new JsonMapper().writeValueAsString(persona.claims(everyone));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
