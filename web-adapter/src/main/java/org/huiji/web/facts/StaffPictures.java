package org.huiji.web.facts;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.Dossier;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hands out a picture that an application refers to, and no other. */
@Component
public class StaffPictures {

    private final DocumentStore store;

    public StaffPictures(DocumentStore store) {
        this.store = store;
    }

    /** Every picture that one of the states of an application refers to. */
    public static Stream<Picture> referredToBy(Stream<@Nullable Dossier> dossiers) {
        return dossiers.filter(Objects::nonNull).flatMap(StaffPictures::referredToBy);
    }

    /**
     * The picture, if it is among those referred to.
     *
     * @throws ResponseStatusException 404 otherwise, and when its key was destroyed
     */
    public ResponseEntity<byte[]> serve(Stream<Picture> referredTo, UUID owner, UUID contentId) {
        Picture picture = referredTo
                .filter(one -> one.owner().equals(owner) && one.contentId().equals(contentId))
                .findFirst()
                .orElseThrow(StaffPictures::notFound);
        byte[] content = store.get(owner, contentId).orElseThrow(StaffPictures::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(content);
    }

    private static Stream<Picture> referredToBy(Dossier dossier) {
        PersonalInfo personalInfo = dossier.personalInfo();
        Stream<Picture> portrait = personalInfo == null || personalInfo.portrait() == null
                ? Stream.empty()
                : Stream.of(personalInfo.portrait());
        return Stream.concat(
                portrait,
                dossier.documents().values().stream()
                        .flatMap(attached -> attached.document().pictures().stream()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
