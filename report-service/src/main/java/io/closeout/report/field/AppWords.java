package io.closeout.report.field;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;
import io.closeout.report.casefile.CaseWords;
import io.closeout.report.summary.SummaryPages;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of the app in every language, as one script: a device without a network may still change the language. The
 * sheet that is signed uses the words of the sheet that the customer keeps.
 */
final class AppWords {

    private static final Phrases OWN = Phrases.beside(AppWords.class, "words");
    private static final Phrases SHEET = Phrases.beside(SummaryPages.class, "words");
    private static final Phrases CASES = Phrases.beside(CaseWords.class, "words");

    private AppWords() {}

    static String module() {
        var all = new TreeMap<String, Map<String, String>>();
        Languages.all().forEach(language -> all.put(language, in(language)));
        try {
            return "export default %s;\n".formatted(new JsonMapper().writeValueAsString(all));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> in(String language) {
        var locale = Languages.of(language);
        var words = new TreeMap<>(OWN.all(locale));
        SHEET.all(locale).forEach((key, text) -> words.put("sheet." + key, text));
        CASES.all(locale).forEach((key, text) -> {
            if (key.startsWith("kind.")) {
                words.put(key, text);
            }
        });
        return words;
    }
}
