package org.huiji.web.print;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Answers that are a file: kept by nobody on the way, and taken for what they are. */
@Component
public class FileAnswers {

    /**
     * A file that the browser offers to keep.
     *
     * @param plainName name for old browsers, without ending
     * @param name without ending
     */
    public ResponseEntity<byte[]> keep(byte[] file, MediaType type, String plainName, String name, String ending) {
        return answer(file, type, "attachment", plainName + "." + ending, name + "." + ending);
    }

    ResponseEntity<byte[]> answer(byte[] file, MediaType type, String disposition, String plainName, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + plainName
                        + "\"; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8))
                .body(file);
    }
}
