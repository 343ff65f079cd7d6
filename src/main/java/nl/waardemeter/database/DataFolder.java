package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The one folder the program writes in: database, uploads and whatever is temporary (WAARDEMETER_DATA). */
public final class DataFolder {

    private final Path path;

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** A folder in it that only this user can look into, made when it is not there yet. */
    public Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            Files.createDirectories(path);
            if (Files.notExists(folder)) {
                makePrivate(Files.createDirectories(folder));
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be written: " + e + ".",
                    "Give the user that runs Waardemeter the right to write there, "
                            + "or name another folder with WAARDEMETER_DATA.",
                    e);
        }
        return folder;
    }

    /** Where this run keeps what is temporary; no other copy's, and gone with it, even where it is killed. */
    public Path temporary() {
        return WorkFolder.ofThisRun(this).path();
    }

    private static void makePrivate(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
