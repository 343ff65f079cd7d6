package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waardemeter.database.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The folder where uploaded files wait for their turn. A file is removed as soon as its import needs it no more. */
@Component
class Uploads {

    private static final Pattern NAME = Pattern.compile("import-(\\d{1,9})");
    private static final Pattern DRAFT = Pattern.compile("draft-(\\d{1,9})(\\.xlsx|\\.csv|\\.xlsx\\.csv)?");

    private final Path folder;
    private final Path temporary;

    Uploads(DataFolder data) {
        this.folder = data.folder("uploads");
        this.temporary = data.temporary();
    }

    /** Keeps what is read, under a name of its own, where it vanishes with this program. */
    Upload receive(InputStream content, String name) throws IOException {
        Path file = temporary.resolve(UUID.randomUUID() + ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream counted = new DigestInputStream(content, digest)) {
                Files.copy(counted, file);
            }
            long size = Files.size(file);
            Workbook.Sheets sheets = Workbook.isNamed(name) ? asLines(file, null) : null;
            return new Upload(
                    file, shortened(name), size, HexFormat.of().formatHex(digest.digest()), head(file), sheets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The spreadsheet stays beside the lines that its sheet has become, so that another sheet can be chosen. */
    private static Workbook.Sheets asLines(Path file, @Nullable String sheet) throws IOException {
        Path original = original(file);
        Path lines = file.resolveSibling(file.getFileName() + ".csv");
        if (Files.notExists(original)) {
            Files.move(file, original);
        }
        try {
            Workbook.Sheets sheets = Workbook.write(original, sheet, lines);
            Files.move(lines, file, StandardCopyOption.REPLACE_EXISTING);
            return sheets;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(lines);
            if (Files.notExists(file)) {
                Files.deleteIfExists(original);
            }
            throw e;
        }
    }

    private static Path original(Path file) {
        return file.resolveSibling(file.getFileName() + ".xlsx");
    }

    /** The sheets of a draft that is a spreadsheet, with one of them made its rows; null where it is none. */
    Workbook.@Nullable Sheets choose(int draftId, @Nullable String sheet) throws IOException {
        return Files.exists(original(draft(draftId))) ? asLines(draft(draftId), sheet) : null;
    }

    /**
     * The same spreadsheet with another of its sheets made its rows.
     *
     * @throws RefusedException where it has no such sheet
     */
    Upload choose(Upload upload, String sheet) throws IOException {
        Workbook.Sheets sheets = asLines(upload.path(), sheet);
        return upload.onSheet(sheets, head(upload.path()));
    }

    /** Only the last part of a path, and not endless. */
    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        String shown = last.isEmpty() ? "upload.csv" : last;
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }

    /** The file of this import from now on. */
    void assign(Upload upload, int importId) throws IOException {
        Files.move(upload.path(), path(importId), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(original(upload.path()));
    }

    void discard(Upload upload) throws IOException {
        Files.deleteIfExists(upload.path());
        Files.deleteIfExists(original(upload.path()));
    }

    Path path(int importId) {
        return folder.resolve("import-" + importId);
    }

    /** Other files are not ours, and stay. */
    void removeAllBut(Set<Integer> importIds) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !importIds.contains(Integer.valueOf(name.group(1)))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    void remove(int importId) throws IOException {
        Files.deleteIfExists(path(importId));
    }

    /** The file is only looked at for now. */
    void keepDraft(Upload upload, int draftId) throws IOException {
        Files.move(upload.path(), draft(draftId), StandardCopyOption.ATOMIC_MOVE);
        if (Files.exists(original(upload.path()))) {
            Files.move(original(upload.path()), original(draft(draftId)), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    Path draft(int draftId) {
        return folder.resolve("draft-" + draftId);
    }

    void removeDraft(int draftId) throws IOException {
        Files.deleteIfExists(draft(draftId));
        Files.deleteIfExists(original(draft(draftId)));
    }

    /** The draft's file once more, for an import; the draft keeps its own. */
    Upload again(Draft draft) throws IOException {
        Path copy = temporary.resolve(UUID.randomUUID() + ".part");
        Path file = draft(draft.id());
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, copy);
        }
        return new Upload(copy, draft.fileName(), draft.fileSize(), draft.fileSha256(), head(copy), null);
    }

    void removeDraftsBut(Set<Integer> draftIds, Instant olderThan) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = DRAFT.matcher(file.getFileName().toString());
                if (name.matches()
                        && !draftIds.contains(Integer.valueOf(name.group(1)))
                        && Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return start.readNBytes(FileLook.SAMPLE);
        }
    }
}
