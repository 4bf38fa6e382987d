package org.huiji.config.postgres;

import java.nio.file.Path;

/** Another running instance keeps its data in the same directory. */
class DataDirectoryInUseException extends RuntimeException {

    DataDirectoryInUseException(Path directory, String holder) {
        super("The data directory " + directory + " is in use by a running Huiji (" + holder + ").");
    }
}
