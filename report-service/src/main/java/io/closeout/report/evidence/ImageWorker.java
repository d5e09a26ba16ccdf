package io.closeout.report.evidence;

import io.closeout.kit.http.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Decodes few images at a time, so that photos cannot take memory and cores away from everything else. */
@ApplicationScoped
class ImageWorker {

    private final ThreadPoolExecutor threads;
    private final EvidenceSettings settings;

    ImageWorker(EvidenceSettings settings) {
        this.settings = settings;
        this.threads = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.atOnce()),
                Thread.ofPlatform().name("images-", 0).daemon().factory());
    }

    /** @throws ProblemException 503 when too many wait already, or when it takes too long */
    <T> T run(Callable<T> work) {
        try {
            var result = threads.submit(work);
            return result.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | TimeoutException tooMuch) {
            throw Entrance.busy();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw Entrance.busy();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new StoreException(failed);
        }
    }

    int waiting() {
        return threads.getQueue().size();
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }
}
