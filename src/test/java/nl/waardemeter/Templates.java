package nl.waardemeter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the program as they stand in the source. */
final class Templates {

    private Templates() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
