package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be opened more than once. */
@FunctionalInterface
interface FileSource {

    InputStream open() throws IOException;
}
