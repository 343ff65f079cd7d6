package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who the server runs as. PostgreSQL refuses root, and a user without an entry in the password file (as in `docker run
 * --user`). Both get a user namespace, in which they are nobody; where that is not allowed, root becomes nobody.
 */
final class ServerUser {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final String WRITES = "cd \"$0\" && test -w .";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> DROP =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;
    private final @Nullable Integer owner;

    private ServerUser(List<String> prefix, @Nullable Integer owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** Chooses the way that works for programs in this folder, and sees to it that the folder belongs to that user. */
    static ServerUser forFolder(Path home) throws IOException {
        boolean root = isRoot();
        if (!root && !"?".equals(System.getProperty("user.name"))) {
            return new ServerUser(List.of(), null);
        }
        if (runs(NAMESPACE, "true", home)) {
            // a namespace has no rights of root over files: they must belong to the user outside it
            ServerUser user = new ServerUser(NAMESPACE, root ? ROOT : null);
            user.own(home);
            if (runs(NAMESPACE, WRITES, home)) {
                return user;
            }
        }
        if (root) {
            ServerUser user = new ServerUser(DROP, NOBODY);
            user.own(home);
            if (runs(DROP, WRITES, home)) {
                return user;
            }
        }
        throw new StartRefused(
                "PostgreSQL does not run as this user" + (root ? " (root)" : "") + ", and in " + home
                        + " neither 'unshare -U' nor 'setpriv' helps here.",
                "Start Waardemeter as an ordinary user, with a folder of that user in WAARDEMETER_DATA.");
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        }
        return "root".equals(System.getProperty("user.name"));
    }

    /** A try is the only sure answer: containers forbid user namespaces in many ways. */
    private static boolean runs(List<String> prefix, String script, Path home) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", script, home.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while trying " + prefix, e);
        } catch (IOException e) {
            // the tool is not installed
            return false;
        }
    }

    /** Sees to it that a file or folder, with all that is in it, belongs to the user that the server runs as. */
    void own(Path path) throws IOException {
        if (owner == null || owner.equals(Files.getAttribute(path, "unix:uid"))) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            // the folder itself last: as long as it is another's, a next start knows that the work was not finished
            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                return give(folder);
            }
        });
    }

    private FileVisitResult give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }
}
