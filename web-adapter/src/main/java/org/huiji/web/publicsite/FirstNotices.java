package org.huiji.web.publicsite;

import java.time.LocalDate;
import java.util.List;
import org.huiji.web.presentation.LongText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Puts the notices in place that the site begins with; the first line of each text is its title. */
@Component
class FirstNotices implements ApplicationRunner {

    private static final List<String> IDS = List.of("2026-01-05-collection", "2026-03-02-photo", "2026-06-01-returned");
    private static final int DATE_LENGTH = "2026-01-05".length();

    private final Notices notices;

    FirstNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String id : IDS) {
            String text = LongText.read("texts/notices/" + id + ".txt").source();
            int end = text.indexOf('\n');
            LocalDate day = LocalDate.parse(id.substring(0, DATE_LENGTH));
            notices.add(id, day, text.substring(0, end).strip(), text.substring(end).strip());
        }
    }
}
