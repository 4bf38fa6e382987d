package org.huiji.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huiji.application.Role;
import org.huiji.application.section.SectionName;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.form.FieldNotes;
import org.huiji.web.form.MonthInput;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FlowStep;
import org.huiji.web.presentation.Messages;
import org.huiji.web.presentation.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@WebMvcTest
@ContextConfiguration(classes = TheFrameIsDrawnAroundEveryPageTest.Pages.class)
class TheFrameIsDrawnAroundEveryPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anApplicantPageShowsFlowProgressAndProblems() {
        String html = body("/sample/applicant");
        assertThat(html)
                .contains("<title>错误:TITLE — 会计人员信息采集</title>")
                .contains("2026年8月6日\u3000星期四")
                .contains("href=\"#fullTime-graduatedOn\"")
                .contains("id=\"fullTime-graduatedOn\" name=\"fullTime.graduatedOn.year\" value=\"2019\"")
                .contains("name=\"fullTime.graduatedOn.month\" value=\"13\"")
                .contains("aria-describedby=\"fullTime-graduatedOn-error\"")
                .contains("aria-describedby=\"email-hint\"")
                .contains("name=\"go\" value=\"/my/education\"")
                .contains("form=\"section-form\"")
                .contains("3处要改")
                .contains("class=\"f bad\"")
                .doesNotContain("??")
                .doesNotContain(" style=")
                .doesNotContain("th:");
    }

    @Test
    void aDeskPageHasItsOwnBar() {
        assertThat(body("/sample/desk"))
                .contains("class=\"desk\"")
                .contains("DESK CONTENT")
                .contains("消息(3条未读)")
                .doesNotContain("??");
    }

    private String body(String path) {
        return new String(
                mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Two pages that use every fragment once. */
    @Controller
    static class SampleController {

        @GetMapping("/sample/applicant")
        String applicant(Model model) {
            model.addAttribute("options", List.of(new Option("true", "A", "hint"), new Option("false", "B")));
            model.addAttribute("month", new MonthInput("2019", "13"));
            model.addAttribute("flow", FlowStep.at(2, "one", "two", "three"));
            model.addAttribute(
                    "progress",
                    new Progress(
                            List.of(
                                    Progress.Entry.of(
                                            SectionName.PERSONAL_INFO, "/my/personal-info", Progress.State.SAVED, true),
                                    Progress.Entry.of(
                                            SectionName.EDUCATION, "/my/education", Progress.State.SAVED, false),
                                    new Progress.Entry(5, "section.DOCUMENTS", "/my/documents",
                                            Progress.State.PROBLEMS, 3, false),
                                    Progress.Entry.check(null, Progress.State.UNAVAILABLE, false)),
                            "section-form"));
            model.addAttribute("problems", new Problems().put("fullTime.graduatedOn", "WRONG"));
            return "sample/applicant";
        }

        @GetMapping("/sample/desk")
        String desk() {
            return "sample/desk";
        }
    }

    /** Stands for the messages on the desk. */
    public static class ThreeUnread {

        public int unread() {
            return 3;
        }
    }

    /** Nothing but the frame. */
    @Configuration
    @Import({
            SampleController.class,
            PageFrame.class,
            DatePresenter.class,
            Messages.class,
            FieldNotes.class
    })
    static class Pages {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-08-06T02:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        ReferenceLists referenceLists() {
            return mock(ReferenceLists.class);
        }

        @Bean
        ThreeUnread staffInbox() {
            return new ThreeUnread();
        }

        @Bean
        SignedInPerson signedInPerson() {
            SignedInPerson person = mock(SignedInPerson.class);
            when(person.role()).thenReturn(Optional.of(Role.REVIEWER));
            when(person.name()).thenReturn("NAME");
            when(person.departmentCode()).thenReturn("");
            return person;
        }

        @Bean
        org.springframework.security.web.SecurityFilterChain open(
                org.springframework.security.config.annotation.web.builders.HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
