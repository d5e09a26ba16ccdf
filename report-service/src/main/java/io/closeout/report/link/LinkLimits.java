package io.closeout.report.link;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down who tries links at random and who sends a form over and over. It counts in memory: a count in the database
 * would make every guess a write and a GET a change. Each replica counts for itself, so the limit of the product is that
 * of one replica times their number; against 256 random bits both are far more than enough.
 */
@ApplicationScoped
class LinkLimits {

    private static final int MOST_REMEMBERED = 50_000;

    private final Map<String, Bucket> misses = new ConcurrentHashMap<>();
    private final Map<UUID, Bucket> answers = new ConcurrentHashMap<>();
    private final LinkSettings settings;

    LinkLimits(LinkSettings settings) {
        this.settings = settings;
    }

    /** Whether this address may still try; only {@link #missed} counts against it. */
    boolean mayTry(String address) {
        var bucket = misses.get(address);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    void missed(String address) {
        forgetIfFull(misses);
        misses.computeIfAbsent(address, unseen -> perMinute(settings.missesPerMinute()))
                .tryConsume(1);
    }

    boolean mayAnswer(UUID linkId) {
        forgetIfFull(answers);
        return answers.computeIfAbsent(linkId, unseen -> perMinute(settings.answersPerMinute()))
                .tryConsume(1);
    }

    /** Memory is bounded; whoever floods us with addresses gains a fresh minute and still guesses nothing. */
    private static void forgetIfFull(Map<?, Bucket> buckets) {
        if (buckets.size() > MOST_REMEMBERED) {
            buckets.clear();
        }
    }

    private static Bucket perMinute(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                .build();
    }
}
