package nl.waardemeter.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held as long as the program lives: the operating system lets go of it however the program ends. */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Null where another program, or another part of this one, holds it. */
    static @Nullable FolderLock tryOn(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very program: as much in use as by another one
        }
        channel.close();
        return null;
    }

    static FolderLock on(Path folder) throws IOException {
        FolderLock lock = tryOn(folder);
        if (lock == null) {
            throw new StartRefused(
                    "The database in " + folder + " is in use by another running copy of Waardemeter.",
                    "Stop that copy, or give this one a folder of its own with WAARDEMETER_DATA.");
        }
        return lock;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
