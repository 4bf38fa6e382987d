package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Sample;
import org.huiji.application.port.FreshIds;
import org.huiji.projections.reviewerqueue.FindNextUnclaimed;
import org.huiji.projections.reviewerqueue.QueuePage;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.review.ReviewDates;
import org.huiji.web.command.Commands;
import org.huiji.web.command.Queries;
import org.huiji.web.presentation.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Whoever is slower than many others still gets the most urgent one that is left. */
class NextReviewTest {

    private static final UUID COMMAND = new UUID(9, 9);
    private static final int WAITING = 65;

    private final Queries queries = mock(Queries.class);
    private final Commands commands = mock(Commands.class);
    private final DeskAccess access = mock(DeskAccess.class);
    private final Messages messages = mock(Messages.class);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 21, 64})
    void theFirstThatNobodyElseHasTakenMeanwhile(int taken) {
        assertThat(claim(taken)).isEqualTo("redirect:/desk/applications/" + id(taken));
    }

    @Test
    void whoFindsEverythingTakenIsToldThatNothingWaits() {
        when(messages.text("desk.refused.nothingWaits")).thenReturn("NOTHING");
        assertThat(claim(WAITING)).isEqualTo("redirect:/desk/queue");
    }

    private String claim(int taken) {
        when(access.actor()).thenReturn(Sample.REVIEWER);
        when(access.departmentsOf(any())).thenReturn(Set.of("210102"));
        when(queries.ask(any(FindNextUnclaimed.class))).thenAnswer(asked -> page(asked.getArgument(0)));
        when(messages.text(any())).thenReturn("WORDS");
        doThrow(new Refusal(RefusalCode.CLAIMED_BY_ANOTHER)).when(commands).send(
                org.mockito.ArgumentMatchers.argThat(
                        (ApplicationCommand command) -> command != null && number(command.applicationId()) < taken),
                any());
        DeskSteps steps = new DeskSteps(commands, mock(RefusalWords.class), messages, mock(FreshIds.class));
        return new NextReview(queries, commands, access, steps, messages)
                .claim(COMMAND, new RedirectAttributesModelMap());
    }

    /** A cursor is the number of the row at which the page begins. */
    private static QueuePage page(FindNextUnclaimed asked) {
        int from = asked.after() == null ? 0 : Integer.parseInt(asked.after());
        int to = Math.min(WAITING, from + asked.size());
        return new QueuePage(IntStream.range(from, to).mapToObj(NextReviewTest::row).toList(),
                to == WAITING ? null : Integer.toString(to));
    }

    private static QueueRow row(int number) {
        ReviewDates dates = new ReviewDates(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 16), "1", false);
        return new QueueRow(id(number), 1, "R" + number, ApplicationStatus.PENDING_REVIEW, "210102", "210102", "", "",
                false, "", "", 1, Instant.EPOCH, dates, false, false, null, null, null, false);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }
}
