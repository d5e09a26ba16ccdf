package io.closeout.report.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket. S3 answers a write when it is safe and shows an object whole or not at all. */
final class S3ObjectStore implements ObjectStore {

    private static final int NOT_FOUND = 404;

    /** With all repetitions. A report stays locked while a missing file is put, so no call may last for ever. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private static final int NAMES_A_PAGE = 1_000;

    private final S3Client client;
    private final String bucket;
    private final int page;

    S3ObjectStore(EvidenceSettings.S3 settings) {
        this(settings, NAMES_A_PAGE);
    }

    /** @param page how many names a list asks for at once */
    S3ObjectStore(EvidenceSettings.S3 settings, int page) {
        this.page = page;
        this.bucket = settings.bucket()
                .orElseThrow(() -> new IllegalStateException("closeout.evidence.s3.bucket is not set"));
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(LONGEST_CALL)
                        .build())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                // Servers other than Amazon's know buckets by path, and many know no trailing checksums.
                .forcePathStyle(settings.endpoint().isPresent())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    private static AwsCredentialsProvider credentials(EvidenceSettings.S3 settings) {
        if (settings.accessKey().isEmpty() || settings.secretKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                settings.accessKey().get(), settings.secretKey().get()));
    }

    @Override
    public void put(ObjectName name, Path file) {
        var kept = asked(() -> client.putObject(
                request -> request.bucket(bucket).key(name.path()).contentType("application/octet-stream"),
                RequestBody.fromFile(file)));
        if (kept.isEmpty()) {
            throw new StoreException("there is no bucket " + bucket);
        }
    }

    @Override
    public boolean has(ObjectName name) {
        return asked(() -> client.headObject(request -> request.bucket(bucket).key(name.path())))
                .isPresent();
    }

    @Override
    public Optional<Found> find(ObjectName name) {
        return asked(() -> client.getObject(request -> request.bucket(bucket).key(name.path())))
                .map(object -> new Found(object, object.response().contentLength()));
    }

    @Override
    public void list(String reportPrefix, Consumer<Kept> visitor) {
        asked(() -> {
            client.listObjectsV2Paginator(request ->
                            request.bucket(bucket).prefix(reportPrefix).maxKeys(page))
                    .contents()
                    .forEach(object -> ObjectName.of(object.key())
                            .ifPresent(name -> visitor.accept(new Kept(name, object.lastModified()))));
            return true;
        });
    }

    @Override
    public void delete(ObjectName name) {
        asked(() -> client.deleteObject(request -> request.bucket(bucket).key(name.path())));
    }

    /** Empty when there is no such object. */
    private static <T> Optional<T> asked(Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new StoreException(refused);
        } catch (SdkException outOfReach) {
            throw new StoreException(outOfReach);
        }
    }
}
