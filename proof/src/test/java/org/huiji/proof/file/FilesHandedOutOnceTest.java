package org.huiji.proof.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.huiji.proof.note.NoteVerifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that was handed out once fits for ever: these are kept as they were and never made anew. */
class FilesHandedOutOnceTest {

    private static final NoteVerifier KEY = NoteVerifier.parse(
            "huiji.example/log+d0994327+/2h1aWppL3NtMi13aXRoLXNtMwQCAMmHV"
                    + "Y4fndWNIG66Y1/OLcvS1Da9DFD7KlTS/s7Dr2wa+aTgVkKtyxSHgMX4DkpcJRpqBxbPlz1TYvRK83Dq");

    @ParameterizedTest
    @ValueSource(strings = {"history-1.json", "receipt-1.json"})
    void stillFit(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            byte[] bytes = file.readAllBytes();
            ProofFile read = ProofFile.parse(bytes);
            assertThat(new FileVerification(List.of(KEY)).verify(read).outcome().fits()).isTrue();
            assertThat(read.print()).as("and would be written the same").isEqualTo(bytes);
        }
    }
}
