package org.huiji.config.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A reference file as shipped: its rows by column name, and the digest that names its edition.
 *
 * @param digest the first eight hexadecimal digits of the SHA-256 of its bytes
 */
record ReferenceFile(List<CSVRecord> rows, String digest) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final int DIGEST_LENGTH = 8;

    /** Reads {@code /reference/<name>} from the class path. */
    static ReferenceFile named(String name) {
        try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
            if (in == null) {
                throw new IllegalStateException("reference file is missing: " + name);
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceFile of(String text) {
        try {
            return of(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceFile of(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            return new ReferenceFile(parser.getRecords(), digest(content));
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
