package io.closeout.report.field;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AppFilesTest {

    private static final Pattern KEY = Pattern.compile(
            "\\b(?:t|s|say|sayIn|part|mark)\\((?:[a-z]+, )?(?:\"[a-z]+\", )?\"([a-z][A-Za-z_.-]*[A-Za-z])\"");

    private final AppFiles files = new AppFiles();

    @Test
    void keepsEveryFileOfTheFolder() throws IOException {
        var folder = folder();
        try (var found = Files.walk(folder)) {
            var names = found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(AppFiles.NAMES).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void namesEveryScriptItImports() {
        var imports = Pattern.compile("(?:from|import) ?\"(\\.[^\"]+)\"");

        assertThat(AppFiles.NAMES).filteredOn(name -> name.endsWith(".js")).allSatisfy(name -> {
            var script = new String(AppFiles.bytes(name), UTF_8);
            assertThat(imports.matcher(script).results().map(found -> found.group(1)))
                    .allSatisfy(target -> assertThat(files.content(resolved(name, target)))
                            .as("%s imports %s", name, target)
                            .isNotNull());
        });
    }

    @Test
    void saysNothingWithoutWordsInEveryLanguage() {
        var words = Phrases.beside(AppWords.class, "words").all(Languages.ENGLISH);

        var used = AppFiles.NAMES.stream()
                .filter(name -> name.matches("(screen-|sheet|main|problems)[a-z-]*\\.js"))
                .flatMap(name -> KEY.matcher(new String(AppFiles.bytes(name), UTF_8))
                        .results()
                        .map(found -> found.group(1)))
                .filter(key -> key.contains(".") && !key.startsWith("sheet.") && !key.startsWith("kind."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).hasSizeGreaterThan(80);
        assertThat(words.keySet()).containsAll(used);
    }

    @Test
    void bringsAllLanguagesToTheDevice() {
        assertThat(AppWords.module())
                .contains("\"en\":{", "\"fr\":{", "\"nb\":{", "\"nl\":{", "\"ro\":{")
                .contains("\"sheet.simple\"", "\"kind.repair\"", "Semnează");
    }

    private static String resolved(String name, String target) {
        return Path.of(name).resolveSibling(target).normalize().toString();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(AppFiles.class.getResource(AppFiles.FOLDER))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
