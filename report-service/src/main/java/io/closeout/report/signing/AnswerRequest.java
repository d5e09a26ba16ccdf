package io.closeout.report.signing;

import io.closeout.report.input.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the station answers, question by question. */
record AnswerRequest(@Nullable List<@Nullable Answer> answers) {

    private static final int MOST_ANSWERS = 100;
    private static final int LONGEST_ANSWER = 4_000;

    record Answer(@Nullable String questionId, @Nullable String text) {}

    /** Texts by question. */
    Map<String, String> read(Faults faults) {
        List<Answer> present = faults.list("/answers", answers, MOST_ANSWERS);
        faults.unless(!present.isEmpty(), "/answers", "is missing");
        var texts = new LinkedHashMap<String, String>();
        for (var i = 0; i < present.size(); i++) {
            var at = "/answers/" + i;
            var question = faults.text(at + "/questionId", present.get(i).questionId(), 64);
            var text = faults.text(at + "/text", present.get(i).text(), LONGEST_ANSWER);
            faults.unless(texts.put(question, text) == null, at + "/questionId", "is answered twice");
        }
        return texts;
    }
}
