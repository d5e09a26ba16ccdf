package io.closeout.verification.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CaseWordsTest {

    private final PageWords words = new PageWords(Languages.ENGLISH);

    @Test
    void whatOthersNameIsSaidInWordsOrAsOther() {
        assertThat(words.text("rejection.duplicate")).isEqualTo("The same work was already claimed.");
        assertThat(words.text("answer.from-a-device")).isEqualTo("Another reason");
        assertThat(words.named("file", "PHOTO_BEFORE")).isEqualTo("Before the work");
        assertThat(words.named("file", "HOLOGRAM")).isEqualTo("Other file");
        assertThat(words.limit("somethingNew")).isEqualTo("Limit");
    }

    @Test
    void aDistanceIsSaidInWords() {
        assertThat(words.fromSite(0)).isEqualTo("taken at the place of work");
        assertThat(words.fromSite(200)).isEqualTo("taken at the place of work");
        assertThat(words.fromSite(201)).isEqualTo("taken 0.201 km from the place of work");
        assertThat(words.fromSite(12_300)).isEqualTo("taken 12.3 km from the place of work");
    }

    @Test
    void everyOutcomeChangeAndStateHasWords() {
        assertThat(Arrays.stream(BulkOutcome.values()).map(outcome -> words.outcome(outcome.name())))
                .noneMatch(text -> text.startsWith("page."));
        assertThat(Arrays.stream(BulkOutcome.values())
                        .filter(outcome -> outcome != BulkOutcome.APPROVED)
                        .map(outcome -> words.outcomeHint(outcome.name())))
                .noneMatch(text -> text.startsWith("page."));
        assertThat(Arrays.stream(ReportChanges.What.values())
                        .map(what -> words.change(new ReportChanges.Change(what, null, null, null))))
                .noneMatch(text -> text.startsWith("page."));
        assertThat(words.statesAtWork()).map(words::say).noneMatch(text -> text.startsWith("page."));
        assertThat(words.statesOver()).map(words::say).noneMatch(text -> text.startsWith("page."));
    }
}
