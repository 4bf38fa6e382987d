package org.huiji.web.applicant.notice;

import java.util.List;
import org.huiji.web.presentation.LongText;
import org.springframework.stereotype.Component;

/** The notice as it is shown before an application or an amendment is opened; their first event holds its edition. */
@Component
public class FilingNotice {

    public static final String EDITION = "2026-1";

    private final LongText text = LongText.read("texts/filing-notice.txt");

    public List<LongText.Block> blocks() {
        return text.blocks();
    }
}
