package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server reads only data of its own major version. */
record MajorVersion(int number) {

    private static final Pattern PRINTED = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    static MajorVersion ofServer(PostgresCommands commands) throws IOException {
        String printed = commands.run(Duration.ofSeconds(30), "postgres", "--version");
        Matcher matcher = PRINTED.matcher(printed);
        if (!matcher.find()) {
            throw new IOException("not a version: " + printed);
        }
        return new MajorVersion(Integer.parseInt(matcher.group(1)));
    }

    static MajorVersion ofData(Path data) throws IOException {
        return new MajorVersion(
                Integer.parseInt(Files.readString(data.resolve("PG_VERSION")).strip()));
    }

    void mustRead(MajorVersion made, Path data) {
        if (made.number < number) {
            throw new StartRefused(
                    "The database in " + data + " was made by PostgreSQL " + made.number
                            + "; this version of Waardemeter brings PostgreSQL " + number + ", which cannot read it.",
                    "Start the version of Waardemeter that you used before, or name another folder with WAARDEMETER_DATA. "
                            + "To move the data, start a PostgreSQL " + made.number
                            + " on that folder, write it out with pg_dumpall and read it into a PostgreSQL " + number
                            + " that you name with SPRING_DATASOURCE_URL.");
        }
        if (made.number > number) {
            throw new StartRefused(
                    "The database in " + data + " was made by PostgreSQL " + made.number
                            + ", with a newer version of Waardemeter; this one brings PostgreSQL " + number
                            + ", which cannot read it.",
                    "Start the newer version of Waardemeter, or name another folder with WAARDEMETER_DATA.");
        }
    }
}
