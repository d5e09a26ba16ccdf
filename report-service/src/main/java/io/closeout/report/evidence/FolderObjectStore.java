package io.closeout.report.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A folder of this machine. A file is written beside its place, forced to the disk and then moved there at once. */
final class FolderObjectStore implements ObjectStore {

    private final Path root;
    private final Path arriving;

    FolderObjectStore(Path folder) {
        this.root = folder.toAbsolutePath().normalize();
        this.arriving = root.resolve("arriving");
        try {
            Files.createDirectories(arriving);
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void put(ObjectName name, Path file) {
        try {
            var draft = Files.createTempFile(arriving, null, null);
            try {
                Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
                force(draft, StandardOpenOption.WRITE);
                var folder = Files.createDirectories(root.resolve(name.folder()));
                Files.move(draft, folder.resolve(name.file()), StandardCopyOption.ATOMIC_MOVE);
                force(folder, StandardOpenOption.READ);
                force(folder.resolveSibling("."), StandardOpenOption.READ);
                force(root, StandardOpenOption.READ);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public boolean has(ObjectName name) {
        return Files.isRegularFile(place(name));
    }

    @Override
    public Optional<Found> find(ObjectName name) {
        try {
            var channel = FileChannel.open(place(name), StandardOpenOption.READ);
            return Optional.of(new Found(java.nio.channels.Channels.newInputStream(channel), channel.size()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void delete(ObjectName name) {
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    private Path place(ObjectName name) {
        return root.resolve(name.folder()).resolve(name.file());
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }
}
