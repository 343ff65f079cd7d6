package nl.waardemeter.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * Where this run keeps what is temporary: uploads that are coming in, the web server's own files. Below the data folder,
 * one for each running copy, gone with it; what a killed copy left is deleted at the next start.
 */
final class WorkFolder {

    private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);

    private static final Map<Path, WorkFolder> OF_THIS_RUN = new ConcurrentHashMap<>();

    private final Path path;
    private final FolderLock lock;

    private WorkFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** One for each data folder, whoever asks for it first. */
    static WorkFolder ofThisRun(DataFolder data) {
        return OF_THIS_RUN.computeIfAbsent(data.path(), path -> {
            try {
                WorkFolder work = in(data);
                // runs after the contexts are closed, when nothing uses the folder any more
                SpringApplication.getShutdownHandlers().add(work::delete);
                return work;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static WorkFolder in(DataFolder data) throws IOException {
        Path all = data.folder("tmp");
        deleteAbandoned(all);
        // not by createTempDirectory: that makes the JVM settle on a folder for temporary files, before it is told ours
        Path path = Files.createDirectory(all.resolve("run-" + UUID.randomUUID()));
        return new WorkFolder(path, FolderLock.on(path));
    }

    Path path() {
        return path;
    }

    void delete() {
        try {
            lock.close();
            FileTree.delete(path);
        } catch (IOException e) {
            log.warn("The folder {} is left behind; the next start deletes it: {}", path, e.toString());
        }
    }

    /** Several copies may share the data folder: only a folder that no copy holds is abandoned. */
    private static void deleteAbandoned(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                FolderLock lock = Files.isDirectory(folder) ? FolderLock.tryOn(folder) : null;
                if (lock != null) {
                    lock.close();
                    FileTree.delete(folder);
                }
            }
        }
    }
}
