package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.huiji.application.ApplicationEvent.ApplicationDiscarded;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.section.DocumentSlot;
import org.junit.jupiter.api.Test;

/** The state at any position of a history. */
class FoldingAHistoryTest {

    @Test
    void tellsTheStatusAfterEveryEvent() {
        List<ApplicationEvent> events = Story.returned().explain(1).explain(2).submit().claim().approve().events();
        List<ApplicationStatus> timeline = IntStream.rangeClosed(1, events.size())
                .mapToObj(end -> ApplicationState.fold(events.subList(0, end)).status())
                .distinct()
                .toList();
        assertThat(timeline)
                .containsExactly(
                        ApplicationStatus.DRAFT,
                        ApplicationStatus.PENDING_REVIEW,
                        ApplicationStatus.IN_REVIEW,
                        ApplicationStatus.RETURNED,
                        ApplicationStatus.APPROVED);
    }

    @Test
    void refusesAnEventWhoseVersionIsNotTheNext() {
        List<ApplicationEvent> events = Story.filledIn().events();
        assertThatThrownBy(() -> ApplicationState.fold(List.of(events.get(0), events.get(2))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 3 where 2 follows");
    }

    @Test
    void refusesAnEventOfAnotherApplication() {
        ApplicationState state = Story.started().state();
        assertThatThrownBy(() -> ApplicationState.evolve(
                state, new ApplicationDiscarded(Sample.FORMER_APPLICATION, 2, Sample.START)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another application");
    }

    @Test
    void refusesAnEventThatCannotHaveHappenedInThatState() {
        ApplicationState state = Story.started().state();
        assertThatThrownBy(() -> ApplicationState.evolve(
                state, new SubmissionWithdrawn(Sample.APPLICATION, 2, Sample.START, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in this state");
    }

    @Test
    void readsAHistoryWhoseKeyWasDestroyed() {
        Story story = Story.returned().explain(1);
        story.attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(70)).submit().claim().approve().erase();
        List<ApplicationEvent> events = story.events().stream().map(ErasedEvents::of).toList();
        for (int end = 1; end <= events.size(); end++) {
            ApplicationState clear = ApplicationState.fold(story.events().subList(0, end));
            ApplicationState erased = ApplicationState.fold(events.subList(0, end));
            assertThat(erased.status()).isEqualTo(clear.status());
            assertThat(erased.dossier().version()).isEqualTo(clear.dossier().version());
            assertThat(erased.dossier().findings())
                    .extracting(Finding::id)
                    .isEqualTo(clear.dossier().findings().stream().map(Finding::id).toList());
        }
    }
}
