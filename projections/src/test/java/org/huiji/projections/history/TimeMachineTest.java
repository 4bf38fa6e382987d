package org.huiji.projections.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationState;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.testing.Asked;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An application at every moment of its life. */
@ReadModelTest
class TimeMachineTest {

    @Autowired
    private ToldEvents told;

    @Autowired
    private Asked asked;

    private List<ApplicationEvent> events = List.of();

    @BeforeEach
    void begin() {
        told.begin();
        events = Story.returned().save(Sample.employed("改过的单位名称"))
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(91)).submit().claim().approve().events();
        told.tell(events);
    }

    @Test
    void theStateAtEveryPositionIsTheFoldOfWhatHadHappened() {
        for (int at = 0; at < events.size(); at++) {
            StateAt state = asked.ask(new FindStateAt(Sample.APPLICATION, at)).stateAt().orElseThrow();
            assertThat(state.state()).isEqualTo(ApplicationState.fold(events.subList(0, at + 1)));
        }
    }

    @Test
    void everyEditNamesTheValueBeforeAndAfter() {
        HistoryEntry edit = asked.ask(new FindHistory(Sample.APPLICATION)).entries().stream()
                .filter(entry -> entry.changes().stream().anyMatch(
                        change -> change instanceof Change.AnswerChange(Field field, String before, String after)
                                && field == Field.EMPLOYER_NAME && before.equals(Sample.employed().employerName())
                                && after.equals("改过的单位名称")))
                .findFirst().orElseThrow();
        assertThat(edit.changes()).hasSize(1);
    }

    @Test
    void twoMomentsAreCompared() {
        ComparisonAnswer answer = asked.ask(new CompareStates(Sample.APPLICATION, 0, events.size() - 1L));
        assertThat(answer.comparison().orElseThrow().changes()).extracting(Change::target).isNotEmpty();
        assertThat(asked.ask(new CompareStates(Sample.APPLICATION, 3, 3)).comparison().orElseThrow().changes())
                .isEmpty();
    }

    @Test
    void beforeAndAfterItsLifeThereIsNothing() {
        assertThat(asked.ask(new FindStateAt(Sample.APPLICATION, events.size())).stateAt()).isEmpty();
        assertThat(asked.ask(new FindHistory(new UUID(9, 9))).entries()).isEmpty();
    }
}
