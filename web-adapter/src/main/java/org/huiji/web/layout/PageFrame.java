package org.huiji.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiji.application.Role;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.review.ReviewDates;
import org.huiji.web.presentation.DatePresenter;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * What the frame around a page shows; in templates {@code @frame}. A bean and not model attributes, so that error pages
 * have it too.
 */
@Component("frame")
public class PageFrame {

    private final HttpServletRequest request;
    private final SignedInPerson person;
    private final Clock clock;
    private final DatePresenter dates;
    private final ReferenceLists lists;
    private final boolean demo;

    public PageFrame(
            HttpServletRequest request,
            SignedInPerson person,
            Clock clock,
            DatePresenter dates,
            ReferenceLists lists,
            Environment environment) {
        this.request = request;
        this.person = person;
        this.clock = clock;
        this.dates = dates;
        this.lists = lists;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Size of letters: m, l or xl. */
    public String size() {
        return DisplaySettings.of(request).size();
    }

    /** Contrast: standard or high. */
    public String contrast() {
        return DisplaySettings.of(request).contrast();
    }

    /** Whether single keys do something on the desk: on or off. */
    public String keys() {
        return DisplaySettings.of(request).keys();
    }

    /** Today with its weekday, by the business clock. */
    public String today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
        return dates.date(today) + "\u3000" + dates.weekday(today);
    }

    /** The business time to the minute. */
    public String now() {
        return dates.minute(clock.instant());
    }

    /** After how many seconds without a request the session ends. */
    public int sessionSeconds() {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /** Whether this page follows an upload that the container cut off. */
    public boolean isCutOff() {
        return "tooLarge".equals(request.getQueryString());
    }

    public boolean isDemo() {
        return demo;
    }

    public boolean isSignedIn() {
        return person.role().isPresent();
    }

    public boolean isApplicant() {
        return person.role().filter(role -> role == Role.APPLICANT).isPresent();
    }

    /** Whether the signed-in person reviews applications or leads those who do. */
    public boolean isReviewingStaff() {
        return person.role().filter(Role::isReviewingStaff).isPresent();
    }

    public String signedInName() {
        return person.name();
    }

    /** The name of the signed-in person's department. */
    public String departmentName() {
        return departmentNameOf(person.departmentCode());
    }

    /** The name of a department; empty for none. */
    public String departmentNameOf(String code) {
        return code.isEmpty() ? "" : lists.departmentName(code);
    }

    /** Where the signed-in person's work begins. */
    public String workPath() {
        return person.role().map(WorkPlace::of).orElse("/");
    }

    /** The path asked for, without its query; on an error page the one that failed. */
    public String path() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** The links of the public site. */
    public List<NavigationEntry> publicNavigation() {
        return List.of(
                entry("layout.nav.home", "/"),
                entry("layout.nav.notices", "/notices"),
                entry("layout.nav.guide", "/guide"),
                entry("layout.nav.phones", "/phones"));
    }

    /** The links of the signed-in person's desk. */
    public List<NavigationEntry> deskNavigation() {
        return person.role().map(this::deskNavigationOf).map(PageFrame::closestOnly).orElse(List.of());
    }

    /** Of places that lie within each other the innermost is the current one. */
    private static List<NavigationEntry> closestOnly(List<NavigationEntry> entries) {
        int closest = entries.stream()
                .filter(NavigationEntry::current)
                .mapToInt(entry -> entry.href().length())
                .max()
                .orElse(0);
        return entries.stream()
                .map(entry -> new NavigationEntry(
                        entry.key(), entry.href(), entry.current() && entry.href().length() == closest))
                .toList();
    }

    /** The message that names the desk. */
    public String deskNameKey() {
        return person.role().map(PageFrame::deskNameKeyOf).orElse("layout.desk.review");
    }

    /** Whether the desk has applications to search; administrators see nobody's. */
    public boolean isSearching() {
        return person.role().filter(role -> role != Role.ADMINISTRATOR && role != Role.SECURITY_ADMINISTRATOR)
                .isPresent();
    }

    /** Where the search field of the desk leads. */
    public String searchPath() {
        return isAuditor() ? "/audit" : "/desk/queue";
    }

    /** The page that says which single keys there are. */
    public String keysPath() {
        return isAuditor() ? "/audit/keys" : "/desk/keys";
    }

    private boolean isAuditor() {
        return person.role().filter(role -> role == Role.AUDITOR).isPresent();
    }

    private List<NavigationEntry> deskNavigationOf(Role role) {
        return switch (role) {
            case REVIEWER -> List.of(
                    entry("layout.desk.queue", "/desk/queue"),
                    entry("layout.desk.files", "/desk/files"),
                    entry("layout.desk.phrases", "/desk/phrases"),
                    entry("layout.desk.statistics", "/desk/statistics"),
                    entry("layout.desk.samples", "/desk/samples/mine"));
            case HEAD -> List.of(
                    entry("layout.desk.queue", "/desk/queue"),
                    entry("layout.desk.board", "/desk/board"),
                    entry("layout.desk.assignments", "/desk/assignments"),
                    entry("layout.desk.staff", "/desk/staff"),
                    entry("layout.desk.files", "/desk/files"),
                    entry("layout.desk.phrases", "/desk/phrases"),
                    entry("layout.desk.statistics", "/desk/statistics"),
                    entry("layout.desk.samples", "/desk/samples"));
            case AUDITOR -> List.of(
                    entry("layout.desk.search", "/audit"),
                    entry("layout.desk.events", "/audit/events"),
                    entry("layout.desk.looks", "/audit/looks"),
                    entry("layout.desk.exports", "/audit/exports"),
                    entry("layout.desk.integrity", "/audit/integrity"));
            case ADMINISTRATOR -> List.of(
                    entry("layout.desk.calendar", "/admin/calendar"),
                    entry("layout.desk.operations", "/admin/operations"),
                    entry("layout.desk.exports", "/admin/exports"),
                    entry("layout.desk.erasures", "/erasures"));
            case SECURITY_ADMINISTRATOR -> List.of(
                    entry("layout.desk.erasures", "/erasures"),
                    entry("layout.desk.keys", "/security/keys"),
                    entry("layout.desk.exports", "/security/exports"));
            case APPLICANT, SYSTEM -> List.of();
        };
    }

    private static String deskNameKeyOf(Role role) {
        return switch (role) {
            case AUDITOR -> "layout.desk.audit";
            case ADMINISTRATOR, SECURITY_ADMINISTRATOR -> "layout.desk.admin";
            case APPLICANT, REVIEWER, HEAD, SYSTEM -> "layout.desk.review";
        };
    }

    private NavigationEntry entry(String key, String href) {
        String path = path();
        boolean current = path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
        return new NavigationEntry(key, href, current);
    }
}
