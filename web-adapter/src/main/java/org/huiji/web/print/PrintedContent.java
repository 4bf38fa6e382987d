package org.huiji.web.print;

import java.util.UUID;
import org.huiji.application.Dossier;
import org.huiji.application.section.SectionName;
import org.springframework.stereotype.Component;

/**
 * The version and the check code of the printed information form, for those who print it and those who compare it. The version is that of the last change of an answer: what is uploaded
 * afterwards, the signed form itself among it, leaves paper and screen in agreement.
 */
@Component
public class PrintedContent {

    private static final String DOCUMENT = "information-form";

    private final CheckCodes codes;

    PrintedContent(CheckCodes codes) {
        this.codes = codes;
    }

    /** The application's version at which an answer was changed last; 0 while none was saved. */
    public long version(Dossier dossier) {
        return dossier.sectionRevisions().entrySet().stream()
                .filter(entry -> entry.getKey() != SectionName.DOCUMENTS)
                .mapToLong(entry -> entry.getValue())
                .max()
                .orElse(0);
    }

    /** The check code of the form as it would be printed now. */
    public String checkCode(Dossier dossier) {
        UUID id = dossier.applicationId();
        return codes.of(DOCUMENT, id, version(dossier), content(dossier));
    }

    /** Every answer with its length before it, so that no answer can pass for the end of one and the start of another. */
    private static String content(Dossier dossier) {
        StringBuilder content = new StringBuilder();
        for (SectionName name : SectionName.values()) {
            dossier.section(name).ifPresent(section -> section.answers().forEach((field, value) -> content
                    .append(field.key()).append(' ').append(value.length()).append(' ').append(value).append('\n')));
        }
        return content.toString();
    }
}
