package nl.waardemeter.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in.
 *
 * @param head its first bytes, {@link FileLook#SAMPLE} at most
 * @param sheets of a spreadsheet, null of any other file
 */
record Upload(Path path, String name, long size, String sha256, byte[] head, Workbook.@Nullable Sheets sheets) {

    Upload onSheet(Workbook.Sheets chosen, byte[] newHead) {
        return new Upload(path, name, size, sha256, newHead, chosen);
    }

    /** Of a spreadsheet the file is what has become of it, not as large as what came in. */
    boolean headIsAll() throws IOException {
        return head.length == Files.size(path);
    }
}
