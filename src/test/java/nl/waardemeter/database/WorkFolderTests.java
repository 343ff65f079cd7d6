package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTests {

    @TempDir
    private Path folder;

    @Test
    void whatAKilledCopyLeftIsDeletedByTheNext() throws IOException {
        Path left = Files.createDirectories(folder.resolve("tmp/run-killed"));
        Files.writeString(left.resolve("upload_1.tmp"), "half an upload");

        WorkFolder work = WorkFolder.in(new DataFolder(folder));

        assertThat(left).doesNotExist();
        work.delete();
    }

    @Test
    void theFolderOfACopyThatRunsIsKept() throws IOException {
        WorkFolder first = WorkFolder.in(new DataFolder(folder));
        WorkFolder second = WorkFolder.in(new DataFolder(folder));

        assertThat(first.path()).isDirectory().isNotEqualTo(second.path());

        first.delete();
        assertThat(first.path()).doesNotExist();
        assertThat(second.path()).isDirectory();
        second.delete();
    }
}
