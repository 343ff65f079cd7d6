package nl.waardemeter.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.waardemeter.imports.Refusal.Code;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet (XLSX) on its way to rows: one sheet becomes lines of text, a row a line, and is read like any other file from then on.
 * Nothing of it is unpacked further than these bounds.
 */
final class Workbook {

    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_BYTES_IN_MEMORY = 96L << 20;
    private static final long LARGE = 16L << 20;
    private static final int MOST_RATIO = 250;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_COLUMNS = 1_000;

    private Workbook() {}

    /** The visible sheets, and the one that was written. */
    record Sheets(List<String> names, String chosen) {}

    /** Whether a file is called a spreadsheet; one that is called otherwise is refused for what it is. */
    static boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).strip();
        return name.endsWith(".xlsx") || name.endsWith(".xlsm");
    }

    /**
     * Writes a sheet as CSV.
     *
     * @param wanted the sheet's name; null for the first visible one
     * @throws RefusedException where there is no such sheet, or the file is no spreadsheet, is protected, broken or too large
     */
    static Sheets write(Path file, @Nullable String wanted, Path csv) throws IOException {
        refuseOthers(file);
        try {
            // Without styles a date is a number like any other
            boolean styled = refuseBombs(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true))) {
                List<Sheet> sheets = workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == org.dhatim.fastexcel.reader.SheetVisibility.VISIBLE)
                        .toList();
                if (sheets.isEmpty()) {
                    throw Refusal.refused(Code.EMPTY);
                }
                List<String> names = sheets.stream().map(Sheet::getName).toList();
                int place = wanted == null ? 0 : names.indexOf(wanted);
                if (place < 0) {
                    throw Refusal.refused(
                            Code.SHEET_UNKNOWN, Cells.shortened(String.valueOf(wanted)), Refusal.quoted(names));
                }
                write(sheets.get(place), new SheetCell(workbook.isDate1904()), csv);
                return new Sheets(names, names.get(place));
            }
        } catch (ZipException | ExcelReaderException e) {
            throw Refusal.refused(Code.BROKEN_WORKBOOK);
        }
    }

    private static void refuseOthers(Path file) throws IOException {
        byte[] head = Uploads.head(file);
        if (head.length == 0) {
            throw Refusal.refused(Code.EMPTY);
        }
        if (head.length > 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF) {
            throw Refusal.refused(isProtected(file) ? Code.PROTECTED_WORKBOOK : Code.OLD_EXCEL_WORKBOOK);
        }
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            Code foreign = FileSignature.foreign(head);
            throw Refusal.refused(foreign == null ? Code.BROKEN_WORKBOOK : foreign);
        }
    }

    /** A protected workbook is an old container with one stream of that name, in UTF-16, in a directory anywhere in the file. */
    private static boolean isProtected(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) LARGE);
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .contains(new String(name, StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * What the archive says of its sizes may be a lie, so everything is unpacked once and counted, and kept nowhere.
     *
     * @return whether it tells how its cells are shown
     */
    private static boolean refuseBombs(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw Refusal.refused(Code.WORKBOOK_TOO_LARGE);
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Refusal.refused(Code.BROKEN_WORKBOOK);
            }
            boolean styled = zip.getEntry("xl/styles.xml") != null;
            byte[] buffer = new byte[1 << 16];
            long all = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                long bytes = 0;
                boolean inMemory = !entry.getName().startsWith("xl/worksheets/");
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        bytes += read;
                        all += read;
                        long packed = Math.max(1, entry.getCompressedSize());
                        if (all > MOST_BYTES
                                || inMemory && bytes > MOST_BYTES_IN_MEMORY
                                || bytes > LARGE && bytes / packed > MOST_RATIO) {
                            throw Refusal.refused(Code.WORKBOOK_TOO_LARGE);
                        }
                    }
                }
            }
            return styled;
        }
    }

    private static void write(Sheet sheet, SheetCell cells, Path csv) throws IOException {
        try (Stream<Row> rows = sheet.openStream();
                CsvWriter out = CsvWriter.builder().fieldSeparator(',').build(csv, StandardCharsets.UTF_8)) {
            int line = 1;
            int width = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw Refusal.refused(Code.WORKBOOK_TOO_LARGE);
                }
                // Lines are the spreadsheet's rows, the empty ones too
                for (; line < row.getRowNum(); line++) {
                    out.writeRecord("");
                }
                List<String> texts = new ArrayList<>();
                int filled = 0;
                for (int i = 0; i < row.getCellCount(); i++) {
                    String text = cells.text(row.getCell(i));
                    texts.add(text);
                    filled = text.isEmpty() ? filled : i + 1;
                }
                // Cells at the end that were never filled are not in the file; formats without content are
                width = Math.max(width, width == 0 || filled > 1 ? filled : 0);
                while (texts.size() < width) {
                    texts.add("");
                }
                out.writeRecord(filled == 0 ? List.of("") : texts.subList(0, Math.max(filled, width)));
                line++;
            }
        }
    }
}
