package io.closeout.report.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.kit.look.Languages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amendment.typo|nl|Een schrijffout is verbeterd",
                "typo|nb|En skrivefeil er rettet",
                "amendment.correction|fr|Quelque chose a été corrigé",
                "amendment.missing-line|ro|Ceva ce s-a făcut fusese uitat",
                "withdrawal.wrong-customer|en|The report named the wrong customer",
                "withdrawal.mistake|nb|Rapporten ble skrevet ved en feil",
                "rejection.no-consent|nl|De klant stemde niet in",
                "rejection.no-evidence|en|Evidence is missing",
                "refusal.work-not-done|nl|Iets op de lijst is niet gedaan",
                "credit.wrong-price|ro|Un preț era greșit"
            })
    void commonOnesHaveWordsInEveryLanguage(String key, String language, String words) {
        assertThat(ReasonWords.of(Languages.of(language), key)).isEqualTo(words);
    }

    /** The technician's page takes them from there. */
    @Test
    void everyRefusalOfTheCatalogueHasWords() throws IOException {
        var refusals = new YAMLMapper()
                .readTree(Path.of("src/main/resources/catalogue.yaml").toFile())
                .path("refusalReasons");

        assertThat(refusals).hasSizeGreaterThan(5);
        assertThat(refusals)
                .filteredOn(reason -> !isOther(reason))
                .allSatisfy(reason -> Languages.all()
                        .forEach(language -> assertThat(ReasonWords.of(
                                        Languages.of(language),
                                        reason.path("key").asText()))
                                .isEqualTo(reason.path("text")
                                        .path(language)
                                        .asText()
                                        .replace('\'', '’'))));
    }

    @ParameterizedTest
    @CsvSource({
        "amendment.meter_read-twice, Meter read twice",
        "broken.pump, Broken pump",
        "oops, Oops",
    })
    void oneOfSomebodysOwnIsReadWithoutItsJoints(String key, String words) {
        assertThat(ReasonWords.of(Languages.ENGLISH, key)).isEqualTo(words);
        assertThat(ReasonWords.missing(Languages.ENGLISH, "blocked.meter-reading"))
                .isEqualTo("Meter reading");
    }

    /** Of several that are rejections as well. */
    private static boolean isOther(JsonNode reason) {
        return reason.path("key").asText().equals("other");
    }
}
