package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonasTest {

    @TempDir
    private Path folder;

    @Test
    void haveEveryRoleOfTheProduct() {
        assertThat(Personas.read(null).stream().flatMap(persona -> persona.roles().stream()))
                .contains(
                        "technician",
                        "station",
                        "reviewer",
                        "back-office",
                        "manufacturer",
                        "customer",
                        "auditor",
                        "ops");
    }

    @Test
    void areReadFromTheCallersFile() throws IOException {
        var file = folder.resolve("cast.yaml");
        Files.writeString(file, "personas: [{id: ida, roles: [customer], tenant: n, party: p, audience: [a]}]");

        assertThat(Personas.read(file))
                .containsExactly(new Persona("ida", "ida", "ida", List.of("customer"), "n", "p", List.of("a")));
    }

    @Test
    void areRefusedWhenAFieldIsMisspelt() throws IOException {
        var file = folder.resolve("cast.yaml");
        Files.writeString(file, "personas: [{id: ida, roles: [customer], tennant: n}]");

        assertThatThrownBy(() -> Personas.read(file)).hasMessageContaining("tennant");
    }

    @Test
    void cannotBreakOutOfTheLoginPage() {
        var hostile = Persona.called("\"><script>alert(1)</script>");

        assertThat(LoginPage.of(List.of(hostile), List.of())).doesNotContain("<script>");
    }
}
