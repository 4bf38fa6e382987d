package org.huiji.web.print;

import org.huiji.web.presentation.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that hold a document: kept by nobody, and named by what it is, never by whose. */
@Component
public class PdfAnswers {

    private final FileAnswers answers;
    private final Messages messages;

    PdfAnswers(FileAnswers answers, Messages messages) {
        this.answers = answers;
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
        return answers.answer(
                document,
                MediaType.APPLICATION_PDF,
                keep ? "attachment" : "inline",
                plainName + ".pdf",
                messages.text(titleKey) + ".pdf");
    }
}
