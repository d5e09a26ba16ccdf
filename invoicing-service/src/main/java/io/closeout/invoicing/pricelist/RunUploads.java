package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Upload.State;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Brings files through, and answers after a moment at the latest: what takes longer goes on by itself. */
@ApplicationScoped
class RunUploads {

    private static final Logger LOG = Logger.getLogger(RunUploads.class);

    private final TakeUpload take;
    private final PublishList publish;
    private final UploadTable uploads;
    private final PriceListSettings settings;
    private final Tenants tenants;
    private final Clock clock;

    RunUploads(
            TakeUpload take,
            PublishList publish,
            UploadTable uploads,
            PriceListSettings settings,
            Tenants tenants,
            Clock clock) {
        this.take = take;
        this.publish = publish;
        this.uploads = uploads;
        this.settings = settings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** A body is read while it comes; only what is done with it then goes on by itself. */
    Upload take(UploadOrder order, InputStream body, boolean decimalComma) {
        var tenant = tenants.current();
        var begun = take.begin(order);
        take.read(tenant, begun, body, decimalComma);
        return await(tenant, begun.id(), () -> publish.finish(tenant, begun.id()));
    }

    /** A file of a form, which is ours once it is moved. */
    Upload take(UploadOrder order, Path file, boolean decimalComma) {
        var tenant = tenants.current();
        var begun = take.begin(order);
        var own = moved(file);
        return await(tenant, begun.id(), () -> {
            try (var bytes = Files.newInputStream(own)) {
                take.read(tenant, begun, bytes, decimalComma);
                publish.finish(tenant, begun.id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                delete(own);
            }
        });
    }

    private static Path moved(Path file) {
        try {
            var own = Files.createTempFile("prices", ".csv");
            return Files.move(file, own, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf(e, "the file of a price list stays behind: %s", file);
        }
    }

    private Upload await(String tenant, UUID id, Runnable work) {
        var done = CompletableFuture.runAsync(
                () -> run(tenant, id, work),
                task -> Thread.ofVirtual().name("price list " + id).start(task));
        try {
            done.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException goesOn) {
            LOG.debugf("price list %s is watched by its page", id);
        }
        return tenants.inTransaction(tenant, () -> uploads.find(id)).orElseThrow(ProblemException::notFound);
    }

    private void run(String tenant, UUID id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "price list %s could not be taken in", id);
            tenants.inTransaction(tenant, () -> uploads.reached(id, State.FAILED, null, clock.instant()));
        }
    }
}
