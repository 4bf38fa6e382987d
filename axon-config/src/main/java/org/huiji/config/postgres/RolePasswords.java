package org.huiji.config.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The random passwords of the embedded server's roles, kept in a file that its owner alone may read. */
final class RolePasswords {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "huiji_owner";
    static final String APPLICATION = "huiji_app";
    static final String BATCH = "huiji_batch";

    private static final int BYTES = 24;

    private final Properties passwords;

    private RolePasswords(Properties passwords) {
        this.passwords = passwords;
    }

    static RolePasswords readOrCreate(Path file, SecureRandom chance) throws IOException {
        if (!Files.exists(file)) {
            Properties fresh = new Properties();
            for (String role : new String[]{SUPERUSER, OWNER, APPLICATION, BATCH}) {
                byte[] secret = new byte[BYTES];
                chance.nextBytes(secret);
                fresh.setProperty(role, HexFormat.of().formatHex(secret));
            }
            StringBuilder text = new StringBuilder();
            fresh.forEach((role, password) -> text.append(role).append('=').append(password).append('\n'));
            write(file, text.toString());
        }
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new RolePasswords(kept);
    }

    Credentials of(String role) {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new IllegalStateException("no password is kept for the database role " + role);
        }
        return new Credentials(role, password);
    }

    /** Whole or not at all, and on the disk before the server knows the passwords. */
    static void write(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, ownerOnly());
        Files.writeString(whole, text);
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
