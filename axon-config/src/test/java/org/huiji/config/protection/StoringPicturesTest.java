package org.huiji.config.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.port.KeyDestroyedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoringPicturesTest {

    private static final UUID APPLICATION = UUID.fromString("018f2e6a-0000-8000-8000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("018f2e6a-0000-8000-8000-0000000000a2");
    private static final UUID CONTENT = UUID.fromString("018f2e6a-0000-7000-8000-0000000000c1");
    private static final byte[] PICTURE = "the bytes of a portrait".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private final FixedDataKeys keys = new FixedDataKeys();

    private DocumentStore store() {
        Seals seals = new Seals(keys, SealAlgorithm.SM4_GCM, new SecureRandom());
        return new FileDocumentStore(directory, new SubjectVault(seals, keys));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aPictureIsReadBackAndStandsNowhereInClear() throws IOException {
        store().put(APPLICATION, CONTENT, PICTURE);
        assertThat(store().get(APPLICATION, CONTENT)).hasValue(PICTURE);
        assertThat(files()).singleElement().satisfies(file -> assertThat(new String(Files.readAllBytes(file),
                StandardCharsets.ISO_8859_1)).doesNotContain("portrait"));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(store().get(APPLICATION, CONTENT)).isEmpty();
        store().delete(APPLICATION, CONTENT);
    }

    @Test
    void aPictureIsNeverOverwritten() {
        store().put(APPLICATION, CONTENT, PICTURE);
        assertThatThrownBy(() -> store().put(APPLICATION, CONTENT, new byte[1]))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store().get(APPLICATION, CONTENT)).hasValue(PICTURE);
    }

    @Test
    void theSamePictureSentTwiceIsStoredOnce() throws IOException {
        store().put(APPLICATION, CONTENT, PICTURE);
        store().put(APPLICATION, CONTENT, PICTURE);
        assertThat(files()).hasSize(1);
        assertThat(store().get(APPLICATION, CONTENT)).hasValue(PICTURE);
    }

    @Test
    void aFileMovedToAnotherApplicationDoesNotOpen() throws IOException {
        store().put(APPLICATION, CONTENT, PICTURE);
        store().put(OTHER, CONTENT, PICTURE);
        List<Path> both = files();
        Files.write(both.get(1), Files.readAllBytes(both.get(0)));
        assertThatThrownBy(() -> List.of(store().get(APPLICATION, CONTENT), store().get(OTHER, CONTENT)))
                .isInstanceOf(UnopenableException.class);
    }

    @Test
    void aPictureIsWholeUntilItsFileIsAlteredCutShortOrLost() throws IOException {
        store().put(APPLICATION, CONTENT, PICTURE);
        assertThat(store().isWhole(APPLICATION, CONTENT, PICTURE.length)).isTrue();
        assertThat(store().isWhole(APPLICATION, CONTENT, PICTURE.length + 1L)).isFalse();
        assertThat(store().isWhole(OTHER, CONTENT, PICTURE.length)).isFalse();
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(sealed, sealed.length - 1));
        assertThat(store().isWhole(APPLICATION, CONTENT, PICTURE.length)).isFalse();
        sealed[sealed.length - 20] ^= 1;
        Files.write(file, sealed);
        assertThat(store().isWhole(APPLICATION, CONTENT, PICTURE.length)).isFalse();
        Files.write(file, new byte[0]);
        assertThat(store().isWhole(APPLICATION, CONTENT, PICTURE.length)).isFalse();
        Files.delete(file);
        assertThat(store().isWhole(APPLICATION, CONTENT, PICTURE.length)).isFalse();
    }

    @Test
    void afterErasureNothingOpensAndALateUploadLeavesNothing() throws IOException {
        store().put(APPLICATION, CONTENT, PICTURE);
        keys.destroy(APPLICATION);
        assertThat(store().get(APPLICATION, CONTENT)).isEmpty();
        assertThatThrownBy(() -> store().put(APPLICATION, OTHER, PICTURE)).isInstanceOf(KeyDestroyedException.class);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aDeletedPictureIsGone() throws IOException {
        store().put(APPLICATION, CONTENT, PICTURE);
        store().delete(APPLICATION, CONTENT);
        assertThat(files()).isEmpty();
    }
}
