package nl.waardemeter.imports;

import java.nio.file.Path;

/**
 * A file that came in.
 *
 * @param head its first bytes, {@link FileLook#SAMPLE} at most
 */
record Upload(Path path, String name, long size, String sha256, byte[] head) {

    boolean headIsAll() {
        return head.length == size;
    }
}
