package nl.waardemeter.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was dropped and is being looked at, before anything of it is stored.
 *
 * @param mapping how it will be read, as JSON; required fields may still be missing
 * @param mappingName the kept mapping that its header was recognised by, or that it was kept as
 * @param sheets of a spreadsheet; empty of any other file
 * @param sheet the one that is read
 */
record Draft(
        int id,
        String fileName,
        long fileSize,
        String fileSha256,
        Instant receivedAt,
        String mapping,
        @Nullable String mappingName,
        List<String> sheets,
        @Nullable String sheet) {}
