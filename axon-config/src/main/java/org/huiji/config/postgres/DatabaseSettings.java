package org.huiji.config.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external database, or how the embedded one runs.
 *
 * @param url JDBC address of an external PostgreSQL 17 or later; absent in demo mode: the embedded one
 * @param batchUsername the role of imports, exports and rebuilds
 * @param embeddedPort port of the embedded server; 0 takes a free one
 * @param binariesDirectory where the embedded server's programs are unpacked; absent: below the data directory
 */
@ConfigurationProperties("huiji.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String ownerUsername,
        @Nullable String ownerPassword,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("huiji_batch") String batchUsername,
        @DefaultValue("0") int embeddedPort,
        @Nullable Path binariesDirectory) {

    boolean namesAnExternalServer() {
        return url != null;
    }

    /** @throws IllegalStateException naming every setting that is missing */
    DatabaseServer externalServer() {
        List<String> missing = missingSettings();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The database is not set: " + String.join(", ", missing)
                    + ". Make roles and database by db/roles/roles.sql, or start with the profile demo.");
        }
        return new DatabaseServer(given(url), new Credentials(given(ownerUsername), given(ownerPassword)),
                new Credentials(given(username), given(password)), batchUsername);
    }

    private List<String> missingSettings() {
        Map<String, @Nullable String> settings = new LinkedHashMap<>();
        settings.put("huiji.database.url", url);
        settings.put("huiji.database.owner-username", ownerUsername);
        settings.put("huiji.database.owner-password", ownerPassword);
        settings.put("huiji.database.username", username);
        settings.put("huiji.database.password", password);
        return settings.entrySet().stream().filter(each -> isBlank(each.getValue())).map(Map.Entry::getKey).toList();
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + (namesAnExternalServer() ? "external" : "embedded") + "]";
    }
}
