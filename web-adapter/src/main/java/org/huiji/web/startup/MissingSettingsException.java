package org.huiji.web.startup;

import java.io.Serial;
import java.util.List;

/** Production was started without settings that it needs; names all of them. */
class MissingSettingsException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingSettingsException(List<String> missing) {
        super("Huiji was started in production mode without: " + String.join(", ", missing));
    }
}
