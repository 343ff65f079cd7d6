package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers beside the database what it was made for, so that made-up figures never mix with real ones. */
final class ModeMark {

    private static final String NAME = "mode";

    private final Path file;

    ModeMark(Path home) {
        this.file = home.resolve(NAME);
    }

    /** To be called before the database is made. */
    void set(Mode mode) throws IOException {
        Files.writeString(file, mode.name());
    }

    void mustBe(Mode mode) throws IOException {
        if (Files.notExists(file)) {
            // a database that was put back without it
            set(mode);
        }
        String made = Files.readString(file).strip();
        if (made.equals(mode.name())) {
            return;
        }
        if (mode == Mode.SMALL_TEAM) {
            throw new StartRefused(
                    "The database in " + file.getParent()
                            + " holds the demonstration; a small team's real data cannot go into it.",
                    "Name another folder with WAARDEMETER_DATA, or delete this one if the demonstration is not needed any more. "
                            + "To see the demonstration again, leave out WAARDEMETER_DEMO=false.");
        }
        throw new StartRefused(
                "The database in " + file.getParent()
                        + " holds the data of a small team; the demonstration cannot go into it.",
                "To work with that data, set WAARDEMETER_DEMO=false. "
                        + "To see the demonstration, name another folder with WAARDEMETER_DATA.");
    }
}
