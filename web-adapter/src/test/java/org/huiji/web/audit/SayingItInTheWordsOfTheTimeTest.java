package org.huiji.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.section.Education;
import org.huiji.projections.history.Histories;
import org.huiji.projections.history.History;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Masks;
import org.huiji.web.presentation.Messages;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A code and a department are called in the history what they were called then. */
@RunningProduct
class SayingItInTheWordsOfTheTimeTest {

    private static final Instant RENAMED = Sample.START.plus(Duration.ofDays(300));

    @Autowired
    private Messages messages;

    @Autowired
    private DatePresenter dates;

    @Autowired
    private Masks masks;

    @Autowired
    private DocumentPresenter documents;

    @Autowired
    private ProblemMessages labels;

    private final ReferenceLists former = lists("旧称");
    private final ReferenceLists later = lists("新称");

    private WordsOfTheTime words;
    private EventEntries entries;
    private History history;

    @BeforeEach
    void begin() {
        words = new WordsOfTheTime(
                moment -> moment.isBefore(RENAMED) ? former : later, messages, dates, masks, documents);
        entries = new EventEntries(words, labels, messages);
        Story story = Story.returned().at(RENAMED.plusSeconds(1))
                .save(new Education(Sample.degree(), Sample.noAttainment())).explain(1);
        history = Histories.of(Sample.APPLICATION, recorded(story.events()));
    }

    @Test
    void theListOfEventsNamesOfficesAndReasonsAsTheyWereThen() {
        EventEntry returned = entries.of(history, 0).stream().filter(EventEntry::isReturn).findFirst().orElseThrow();
        assertThat(returned.actor()).contains("旧称");
        assertThat(String.join(" ", returned.remarks())).contains("旧称").doesNotContain("新称");
        EventEntry edited = entries.of(history, 0).stream()
                .filter(entry -> entry.entry().recorded().event().occurredAt().isAfter(RENAMED)).findFirst()
                .orElseThrow();
        assertThat(edited.actor() + edited.remarks()).doesNotContain("旧称");
    }

    @Test
    void theStateIsSaidInTheWordsOfItsPoint() {
        Snapshots snapshots = new Snapshots(words, documents);
        assertThat(said(snapshots.at(history, 4))).contains("旧称").doesNotContain("新称");
        assertThat(said(snapshots.at(history, history.last()))).contains("新称").doesNotContain("旧称");
    }

    @Test
    void eachSideOfAComparisonHasTheWordsOfItsOwnPointAndWordsAloneDoNotDiffer() {
        ComparisonPage page = new ComparisonPages(entries, new Snapshots(words, documents), dates, messages)
                .page(history, history.last() - 2, history.last(), false);
        List<ComparisonPage.Row> renamed = page.parts().stream().skip(1).flatMap(part -> part.rows().stream())
                .filter(row -> row.before().equals("旧称")).toList();
        assertThat(renamed).isNotEmpty().allSatisfy(row -> {
            assertThat(row.after()).isEqualTo("新称");
            assertThat(row.changed()).isFalse();
        });
    }

    private static String said(Snapshot snapshot) {
        StringBuilder said = new StringBuilder();
        snapshot.sections().forEach(section -> section.facts().forEach(fact -> said.append(fact.display())));
        return said.toString();
    }

    private static ReferenceLists lists(String name) {
        ReferenceLists lists = mock(ReferenceLists.class);
        when(lists.label(any(), anyString())).thenReturn(name);
        when(lists.departmentName(anyString())).thenReturn(name);
        when(lists.regionName(anyString())).thenReturn(name);
        return lists;
    }

    private static List<RecordedEvent> recorded(List<ApplicationEvent> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (ApplicationEvent event : events) {
            recorded.add(new RecordedEvent(recorded.size(), "event", event.getClass().getSimpleName(), "1",
                    event.occurredAt(), Sample.REVIEWER, new UUID(0, recorded.size()), "", event));
        }
        return recorded;
    }
}
