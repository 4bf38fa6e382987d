package org.huiji.web.applicant.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.section.Picture;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts a checked picture into the store, before any command speaks of it (decision 20): what is refused afterwards leaves
 * an orphan for the sweep, never an event without its picture.
 */
@Component
public class PictureUploads {

    private final PictureCheck check;
    private final DocumentStore store;
    private final BlindIndex digests;

    public PictureUploads(PictureCheck check, DocumentStore store, BlindIndex digests) {
        this.check = check;
        this.store = store;
        this.digests = digests;
    }

    /**
     * Checks and stores one upload.
     *
     * @param step the command id made when the page was shown; with {@code place} and the file itself it makes the content's
     *     id, so that a double click stores one picture and sends one command, and another file picked on the same page is
     *     another picture
     */
    public Picture store(UUID applicationId, MultipartFile upload, PictureLimits limits, UUID step, String place) {
        byte[] sent = bytes(upload);
        CheckedPicture checked = check.check(sent, limits);
        String digest = digests.token(BlindIndex.Purpose.DOCUMENT_DIGEST, sent);
        UUID contentId = UUID.nameUUIDFromBytes((step + "/" + place + "/" + digest).getBytes(StandardCharsets.UTF_8));
        store.put(applicationId, contentId, checked.content());
        return new Picture(
                contentId,
                applicationId,
                checked.mediaType(),
                checked.content().length,
                checked.widthPx(),
                checked.heightPx(),
                digest);
    }

    private static byte[] bytes(MultipartFile upload) {
        if (upload.isEmpty() && (upload.getOriginalFilename() == null || upload.getOriginalFilename().isEmpty())) {
            throw new PictureRejected(PictureProblem.MISSING);
        }
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new PictureRejected(PictureProblem.INTERRUPTED);
        }
    }
}
