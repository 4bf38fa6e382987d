package org.huiji.web.applicant.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiji.application.section.Section;
import org.huiji.application.validation.FieldWarning;
import org.huiji.application.validation.SectionRules;
import org.huiji.review.ReviewDates;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** What is allowed but worth a second look, in words and with the way to its field. */
@Component
public class SectionWarnings {

    private final Messages messages;
    private final Clock clock;

    public SectionWarnings(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** One of them. */
    public record Warning(String text, String path) {

        @Override
        public String toString() {
            return "Warning[" + path + "]";
        }
    }

    public List<Warning> of(Section section) {
        LocalDate today = LocalDate.now(clock.withZone(ReviewDates.ZONE));
        return SectionRules.warnings(section, today).stream().map(this::warning).toList();
    }

    private Warning warning(FieldWarning warning) {
        return new Warning(
                messages.text("warning." + warning.code().name()),
                ApplicantPath.of(warning.field().section()) + "#" + Problems.anchor(warning.field().key()));
    }
}
