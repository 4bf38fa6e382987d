package org.huiji.web.print;

import java.nio.charset.StandardCharsets;
import org.huiji.web.presentation.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Answers that hold a document: kept by nobody, and named by what it is, never by whose. */
@Component
public class PdfAnswers {

    private final Messages messages;

    PdfAnswers(Messages messages) {
        this.messages = messages;
    }

    /**
     * The document, to be shown or to be kept.
     *
     * @param plainName name of the file for old browsers, without ending
     * @param titleKey message that names the file
     * @param keep whether the browser offers to keep it instead of showing it
     */
    public ResponseEntity<byte[]> of(byte[] document, String plainName, String titleKey, boolean keep) {
        String name = UriUtils.encode(messages.text(titleKey), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, (keep ? "attachment" : "inline")
                        + "; filename=\"" + plainName + ".pdf\"; filename*=UTF-8''" + name + ".pdf")
                .body(document);
    }
}
