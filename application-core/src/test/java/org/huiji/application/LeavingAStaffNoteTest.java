package org.huiji.application;

import static org.huiji.application.ApplicationFixture.given;

import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.junit.jupiter.api.Test;

/** Staff leave a note for staff and auditors. */
class LeavingAStaffNoteTest {

    private static AddStaffNote note(String text) {
        return new AddStaffNote(Sample.APPLICATION, Sample.findingId(50), text);
    }

    @Test
    void isStoredWithoutRaisingTheVersion() {
        Story story = Story.pending();
        given(story)
                .stores(
                        Sample.COLLEAGUE,
                        note("已电话核实"),
                        new StaffNoteAdded(
                                Sample.APPLICATION,
                                story.version(),
                                story.now(),
                                Sample.findingId(50),
                                Protected.of("已电话核实")));
    }

    @Test
    void takesAThousandCharacters() {
        given(Story.pending()).when(Sample.REVIEWER, note("核".repeat(1000))).expectSuccessfulHandlerExecution();
        given(Story.pending()).refuses(Sample.REVIEWER, note("核".repeat(1001)), RefusalCode.TEXT_LENGTH);
        given(Story.pending()).refuses(Sample.REVIEWER, note("  "), RefusalCode.TEXT_LENGTH);
    }

    @Test
    void isRefusedBeforeSubmissionInAnotherDepartmentAndToApplicants() {
        given(Story.filledIn()).refuses(Sample.REVIEWER, note("x"), RefusalCode.NOT_ALLOWED_IN_STATE);
        given(Story.pending()).refuses(Sample.FOREIGN_REVIEWER, note("x"), RefusalCode.FOREIGN_DEPARTMENT);
        given(Story.pending()).refuses(Sample.APPLICANT, note("x"), RefusalCode.ROLE_NOT_ALLOWED);
    }

    @Test
    void doesNotEndTheTimeInWhichAReturnCanBeRecalled() {
        Story story = Story.returned().by(Sample.REVIEWER, note("已通知本人"));
        given(story)
                .when(Sample.REVIEWER, new RecallReturn(Sample.APPLICATION, story.version()))
                .expectSuccessfulHandlerExecution();
    }
}
