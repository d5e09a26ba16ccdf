package io.closeout.events.registry;

import io.closeout.events.ReleasedSchemas;
import io.closeout.events.ReleasedSchemas.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Released schemas as an import archive of Apicurio Registry 3. An import keeps the ids that we give; registration
 * through the Confluent-compatible API does not, even in mode IMPORT. The same schemas make the same bytes.
 */
final class RegistryArchive {

    private static final String NOBODY = "\"owner\":\"\",\"createdOn\":0,\"modifiedBy\":\"\",\"modifiedOn\":0";

    private final Map<String, String> files = new LinkedHashMap<>();

    private RegistryArchive() {}

    static byte[] of(List<Version> versions) {
        var archive = new RegistryArchive();
        archive.add("manifest-1.Manifest.json", """
                {"systemVersion":"3.3.3","systemName":"Closeout","systemDescription":"","exportVersion":"3.0",\
                "exportedOn":0,"exportedBy":"","dbVersion":"109"}""");
        versions.forEach(archive::content);
        versions.stream()
                .collect(Collectors.groupingBy(Version::subject, LinkedHashMap::new, Collectors.toList()))
                .forEach(archive::artifact);
        return archive.zipped();
    }

    private void content(Version version) {
        add("content/%s.Content.json".formatted(version.sha256()), """
                {"contentId":%d,"canonicalHash":"%s","contentHash":"%s","artifactType":"AVRO",\
                "contentType":"application/json","serializedReferences":null}""".formatted(
                        version.id(), version.sha256(), version.sha256()));
        add("content/%s.Content.data".formatted(version.sha256()), ReleasedSchemas.text(version));
    }

    private void artifact(String subject, List<Version> versions) {
        var folder = "groups/default/artifacts/" + subject;
        var artifact = "\"groupId\":null,\"artifactId\":\"%s\",%s".formatted(subject, NOBODY);
        add(folder + "/MetaData.Artifact.json", "{%s,\"artifactType\":\"AVRO\"}".formatted(artifact));
        for (var version : versions) {
            add("%s/versions/%d.ArtifactVersion.json".formatted(folder, version.version()), """
                    {%s,"globalId":%d,"contentId":%d,"version":"%d","versionOrder":%d,"state":"ENABLED"}""".formatted(
                            artifact, version.id(), version.id(), version.version(), version.version()));
        }
        var numbers = versions.stream().map(v -> "\"" + v.version() + "\"").collect(Collectors.joining(","));
        add(
                folder + "/branches/latest.Branch.json",
                "{%s,\"branchId\":\"latest\",\"systemDefined\":true,\"versions\":[%s]}".formatted(artifact, numbers));
    }

    private void add(String name, String text) {
        files.put(name, text);
    }

    private byte[] zipped() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
