package org.huiji.web.applicant.picture;

import java.util.UUID;
import org.huiji.application.port.DocumentStore;
import org.huiji.web.applicant.OwnApplications;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a person the pictures of their own applications; of all others it knows nothing. */
@Controller
class PictureController {

    private final OwnApplications applications;
    private final DocumentStore store;

    PictureController(OwnApplications applications, DocumentStore store) {
        this.applications = applications;
        this.store = store;
    }

    @GetMapping("/my/pictures/{owner}/{contentId}")
    ResponseEntity<byte[]> picture(@PathVariable UUID owner, @PathVariable UUID contentId) {
        if (!applications.owns(owner)) {
            return ResponseEntity.notFound().build();
        }
        return store.get(owner, contentId)
                .map(PictureController::served)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> served(byte[] content) {
        boolean png = PngLayout.matches(content);
        return ResponseEntity.ok()
                .contentType(png ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(png ? "picture.png" : "picture.jpg")
                                .build()
                                .toString())
                .body(content);
    }
}
