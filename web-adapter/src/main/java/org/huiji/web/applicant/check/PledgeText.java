package org.huiji.web.applicant.check;

import java.util.List;
import org.huiji.application.Pledge;
import org.huiji.web.presentation.LongText;
import org.springframework.stereotype.Component;

/** The truthfulness pledge as it is shown; the event of a submission holds its edition and digest. */
@Component
public class PledgeText {

    static final String EDITION = "2026-1";

    private final LongText text = LongText.read("texts/truthfulness-pledge.txt");

    public List<LongText.Block> blocks() {
        return text.blocks();
    }

    /** Edition and SHA-256 of the text shown. */
    public Pledge pledge() {
        return new Pledge(EDITION, text.digest());
    }
}
