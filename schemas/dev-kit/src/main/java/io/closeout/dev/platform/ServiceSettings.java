package io.closeout.dev.platform;

import io.closeout.dev.process.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service has to be told to run on a platform, as Quarkus properties. */
final class ServiceSettings {

    private ServiceSettings() {}

    static Map<String, String> of(String service, Platform platform) {
        var settings = new LinkedHashMap<String, String>();
        platform.kafka().clientConfig(service).forEach((key, value) -> settings.put("kafka." + key, value));
        var postgres = platform.postgres();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(service));
        settings.put("quarkus.datasource.username", postgres.app(service).user());
        settings.put("quarkus.datasource.password", postgres.app(service).password());
        settings.put("quarkus.flyway.jdbc-url", postgres.jdbcUrl(service));
        settings.put("quarkus.flyway.username", postgres.owner(service).user());
        settings.put("quarkus.flyway.password", postgres.owner(service).password());
        settings.put("quarkus.oidc.auth-server-url", platform.identity().issuerUrl());
        // The local issuer wants a secret of its clients and takes any.
        settings.put("closeout.service-secret", Secrets.next());
        settings.put("quarkus.devservices.enabled", "false");
        if (service.equals("report")) {
            var evidence = platform.folder().toAbsolutePath().resolve("evidence");
            settings.put("closeout.evidence.folder", evidence.toString());
            settings.put("closeout.vault.folder", vault(platform, "vault").toString());
        }
        if (service.equals("invoicing")) {
            settings.put(
                    "closeout.vault.folder", vault(platform, "vault-invoicing").toString());
        }
        return settings;
    }

    /** The master key is made once and stays with the data that it seals. */
    private static Path vault(Platform platform, String name) {
        var folder = platform.folder().toAbsolutePath().resolve(name);
        var key = folder.resolve("local.key");
        if (!Files.exists(key)) {
            PrivateFiles.write(key, Base64.getEncoder().encodeToString(Secrets.bytes(32)));
        }
        return folder;
    }

    /** For the services that send mail; the others would warn that they do not know these. */
    static Map<String, String> mail(Platform platform) {
        return Map.of(
                "quarkus.mailer.host", platform.mail().host(),
                "quarkus.mailer.port", Integer.toString(platform.mail().port()),
                "quarkus.mailer.tls", "false",
                "quarkus.mailer.start-tls", "DISABLED",
                "quarkus.mailer.mock", "false");
    }
}
