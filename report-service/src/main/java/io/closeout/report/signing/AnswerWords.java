package io.closeout.report.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.vault.PersonKey;
import io.closeout.kit.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals the words of answers for the signer of their report, and opens them until that person is forgotten. */
@ApplicationScoped
public class AnswerWords {

    private final QueryAnswers answers;
    private final Vault vault;

    AnswerWords(QueryAnswers answers, Vault vault) {
        this.answers = answers;
        this.vault = vault;
    }

    PersonKey keyOf(UUID person) {
        return vault.forSealing(person)
                .orElseThrow(() -> ProblemException.conflict(
                        "party-erased",
                        "The data of this party was erased",
                        "Nothing more is kept for it, and no answer about it either."));
    }

    /** @throws ProblemException 410 once the person is forgotten */
    String required(QueryAnswerText answer) {
        return of(answer)
                .orElseThrow(() -> new ProblemException(Problem.of(410, "answer-erased", "The answer was forgotten")
                        .withDetail("It may have been about a person who asked to be forgotten.")));
    }

    /** Empty once the person is forgotten. */
    Optional<String> of(QueryAnswerText answer) {
        return vault.forReading(answer.sealed().person()).map(key -> text(key, answer));
    }

    private static String text(PersonKey key, QueryAnswerText answer) {
        return key.text(QueryAnswerText.place(answer.key()), answer.sealed().text());
    }

    /**
     * An answer that may be about somebody.
     *
     * @param text null once it is erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Given(
            UUID reportId, Instant answeredAt, @Nullable String text) {}

    /** Every answer that is sealed for the party, oldest first. */
    public List<Given> about(UUID person) {
        var key = vault.forReading(person);
        return answers.about(person).stream()
                .map(one -> new Given(
                        one.reportId(),
                        one.answeredAt(),
                        key.map(open -> text(open, one)).orElse(null)))
                .toList();
    }
}
