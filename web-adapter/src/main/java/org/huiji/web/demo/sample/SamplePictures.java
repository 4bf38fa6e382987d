package org.huiji.web.demo.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Picture;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Stores the drawn documents of the demo, each marked as a sample, for one application. */
@Component
@Profile("demo")
class SamplePictures {

    private static final Map<DocumentSlot, String> FILES = Map.of(DocumentSlot.IDENTITY_DOCUMENT_FRONT,
            "identity-front", DocumentSlot.IDENTITY_DOCUMENT_BACK, "identity-back",
            DocumentSlot.SIGNED_INFORMATION_FORM, "information-form", DocumentSlot.FULL_TIME_DIPLOMA, "diploma",
            DocumentSlot.PART_TIME_DIPLOMA, "diploma", DocumentSlot.EMPLOYMENT_PROOF, "employment-proof",
            DocumentSlot.EMPLOYER_LICENCE, "employer-licence", DocumentSlot.QUALIFICATION_CERTIFICATE, "certificate");

    private final DocumentStore store;
    private final BlindIndex index;
    private final FreshIds ids;

    SamplePictures(DocumentStore store, BlindIndex index, FreshIds ids) {
        this.store = store;
        this.index = index;
        this.ids = ids;
    }

    Picture portrait(UUID applicationId) {
        return store(applicationId, "portrait");
    }

    Document document(UUID applicationId, DocumentSlot slot) {
        return new Document(List.of(store(applicationId, FILES.getOrDefault(slot, "information-form"))), null);
    }

    /** The front of the identity document, too unclear to be read. */
    Document unclearFront(UUID applicationId) {
        return new Document(List.of(store(applicationId, "identity-front-unclear")), null);
    }

    private Picture store(UUID applicationId, String name) {
        byte[] content = read(name);
        UUID contentId = ids.next();
        store.put(applicationId, contentId, content);
        BufferedImage image = decode(content);
        return new Picture(contentId, applicationId, "image/png", content.length, image.getWidth(), image.getHeight(),
                index.token(BlindIndex.Purpose.DOCUMENT_DIGEST, ownOf(applicationId, content)));
    }

    /** The samples share a few drawings; each stands for a photograph that the person took. */
    private static byte[] ownOf(UUID applicationId, byte[] drawing) {
        byte[] owner = applicationId.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(owner.length + drawing.length).put(owner).put(drawing).array();
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("demo/pictures/" + name + ".png").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage decode(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
