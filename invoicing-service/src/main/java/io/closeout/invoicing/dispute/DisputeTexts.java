package io.closeout.invoicing.dispute;

import io.closeout.invoicing.freetext.FreeTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people wrote about disputes, for those who may read it. */
@ApplicationScoped
class DisputeTexts {

    private final FreeTexts texts;

    DisputeTexts(FreeTexts texts) {
        this.texts = texts;
    }

    /** The texts of some disputes. */
    record Read(Map<UUID, String> known) {

        /** Null if nothing was written, or if it was forgotten. */
        @Nullable
        String of(@Nullable UUID textId) {
            return textId == null ? null : known.get(textId);
        }

        /** Whether something was written about it that nobody can read any more. */
        boolean lacksWordsOf(Dispute dispute) {
            return Stream.of(dispute.wordsId(), dispute.answerId())
                    .filter(Objects::nonNull)
                    .anyMatch(textId -> !known.containsKey(textId));
        }
    }

    @Transactional
    Read of(Collection<Dispute> disputes) {
        return new Read(texts.of(disputes.stream()
                .flatMap(one -> Stream.of(one.wordsId(), one.answerId()))
                .filter(Objects::nonNull)
                .toList()));
    }

    /** @return null for no words */
    @Nullable
    UUID keep(Collection<UUID> about, @Nullable String words) {
        return words == null || words.isBlank() ? null : texts.keep(about, words.strip());
    }
}
