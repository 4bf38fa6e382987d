package org.huiji.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ReceiptNumber;
import org.huiji.integrity.IntegrityLog;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.demo.sample.LedLives;
import org.huiji.web.demo.sample.SamplePerson;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Goes through every route of staff with people who are there: where an answer tells a name or a number, the look is on
 * record, or the page is a list of work (ADR 155).
 */
@RunningProduct
class EveryLookIsOnRecordTest {

    /** By which work is handed out; a look begins where one of the rows is searched, previewed or opened. */
    private static final Set<String> LISTS_OF_WORK = Set.of("/desk/queue", "/desk/board", "/desk/assignments",
            "/desk/assignments/confirm");

    /** Goes on for ever, and tells counts only. */
    private static final String STREAM = "/desk/queue/live";
    /** Takes a review up, and leads to it. */
    private static final String NEXT = "/desk/queue/next";

    /** A part of the queue's page. */
    private static final String PREVIEW = "/desk/queue/preview/{id}";

    private static final Pattern PICTURE = Pattern.compile("/pictures/([0-9a-f-]{36}/[0-9a-f-]{36})\"");
    private static final Pattern ROW = Pattern
            .compile("class=\"who\">([^<]+)</span><br><span class=\"id\">[^ ]+ . ([^<]+)<");

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private LedLives lives;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IntegrityLog log;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final UUID draw = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private Person waiting;
    private Person filed;

    private record Person(UUID application, String name, String masked, String picture) {

        boolean isToldIn(String text) {
            return text.contains(name) || text.contains(masked);
        }

        @Override
        public String toString() {
            return "Person[" + application + "]";
        }
    }

    private record Route(RequestMethod method, String pattern) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return (pattern + method).compareTo(other.pattern + other.method);
        }
    }

    @BeforeEach
    void somebodyIsThere() {
        Limits.forgetFailures(jdbc);
        UUID ofWaiting = led("东郭问荆", 1, ApplicationStatus.PENDING_REVIEW);
        UUID ofFiled = led("百里望舒", 3, ApplicationStatus.APPROVED);
        samples.fillIn();
        Browser auditor = as("auditor1");
        waiting = person(auditor, ofWaiting);
        filed = person(auditor, ofFiled);
        jdbc.sql("""
                INSERT INTO service.sample_draw
                VALUES (:id, '210102', '2026-01-01', '2026-01-02', 1, 1, 1, 1, 'head1', 'head1', now())""")
                .param("id", draw).update();
        jdbc.sql("""
                INSERT INTO service.sample_item
                  (id, draw_id, place, application_id, department_code, reviewer_id, reviewer_name, approved_at)
                VALUES (:id, :draw, 1, :application, '210102', 'reviewer9', 'reviewer9', now())""")
                .param("id", item).param("draw", draw).param("application", filed.application()).update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM service.sample_item WHERE draw_id = :id").param("id", draw).update();
        jdbc.sql("DELETE FROM service.sample_draw WHERE id = :id").param("id", draw).update();
    }

    @Test
    void whereAPersonIsToldToStaffTheLookIsOnRecord() {
        log.coverNow();
        long start = last();
        List<String> unrecorded = new ArrayList<>();
        unrecorded.addAll(walk("reviewer1", routes("/desk")));
        unrecorded.addAll(walk("head1", ofHeadsToo(routes("/desk"))));
        unrecorded.addAll(walk("auditor1", routes("/audit")));
        unrecorded.addAll(walk("admin1", routes("/admin")));
        assertThat(unrecorded).isEmpty();
        // erasures are asked for and confirmed in ErasingAPersonTest, lists of very many in TakingAListAwayTest
        assertThat(screens(start)).as("screens on which somebody looked").containsAll(EnumSet.complementOf(EnumSet.of(
                Screen.ERASURE, Screen.LIST_EXPORT, Screen.LIST_EXPORT_ASKED, Screen.LIST_EXPORT_APPROVED,
                Screen.LIST_EXPORT_REFUSED)));
    }

    /** What a head sends besides what reviewers send. */
    private static Set<Route> ofHeadsToo(Set<Route> routes) {
        return routes.stream()
                .filter(route -> route.method() == RequestMethod.GET || route.pattern().contains("assign"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> walk(String staffId, Set<Route> routes) {
        Browser browser = as(staffId);
        List<String> unrecorded = new ArrayList<>();
        for (Route route : routes) {
            for (String[] asked : variants(route)) {
                long before = last();
                Page answer = answer(browser, route, asked);
                assertThat(answer.status()).as(staffId + " " + route).isLessThan(500);
                for (Person person : List.of(waiting, filed)) {
                    if (person.isToldIn(answer.text()) && !LISTS_OF_WORK.contains(route.pattern())
                            && !isOnRecord(staffId, person, before)) {
                        unrecorded.add(staffId + " " + route + " tells " + person);
                    }
                }
            }
        }
        return unrecorded;
    }

    private Page answer(Browser browser, Route route, String... asked) {
        if (route.method() != RequestMethod.GET) {
            return browser.post(address(route), asked);
        }
        return route.pattern().equals(PREVIEW)
                ? browser.getFragment(address(route, asked))
                : browser.get(address(route, asked));
    }

    private Set<Route> routes(String door) {
        Set<Route> routes = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().forEach(pattern -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if ((pattern + "/").startsWith(door + "/") && !Set.of(STREAM, NEXT).contains(pattern)) {
                (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .forEach(method -> routes.add(new Route(method, pattern)));
            }
        }));
        routes.removeIf(route -> route.pattern().startsWith("/admin") && route.method() != RequestMethod.GET);
        assertThat(routes).isNotEmpty();
        return routes;
    }

    /** What a route is asked with, name and value by turns. */
    private List<String[]> variants(Route route) {
        return switch (route.pattern()) {
            case "/desk/queue", "/desk/files", "/audit" -> List.of(new String[0], new String[]{"q", number(waiting)},
                    new String[]{"q", number(filed)});
            case "/audit/looks" -> List.of(new String[0], new String[]{"person", number(waiting)});
            case "/audit/events" -> List.of(new String[0], new String[]{"who", number(waiting)});
            case "/audit/exports/new" -> List.<String[]>of(new String[]{"q", number(waiting)});
            case "/desk/applications/{id}/unmask" -> List.of(posted(), posted("unmaskReason", "来电核对身份"));
            case "/audit/applications/{id}/export" -> List.of(posted(),
                    posted("format", "pdf", "reason", "案卷归档"), posted("format", "json", "reason", "案卷归档"),
                    posted("format", "proof", "reason", "案卷归档"));
            case "/desk/assignments/confirm" -> List.of(posted(),
                    posted("action", "ASSIGN", "row", waiting.application().toString()));
            default -> List.<String[]>of(route.method() == RequestMethod.GET ? new String[0] : posted());
        };
    }

    /** By which a page finds somebody, and which tells neither name nor number when it is written into the field again. */
    private static String number(Person person) {
        return ReceiptNumber.of(person.application());
    }

    /** What steps are sent with; of a version that was overtaken long ago, so that nothing happens. */
    private static String[] posted(String... more) {
        List<String> sent = new ArrayList<>(List.of("version", "0", "commandId", UUID.randomUUID().toString(), "step",
                "preview"));
        sent.addAll(List.of(more));
        return sent.toArray(String[]::new);
    }

    private String address(Route route, String... asked) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < asked.length; i += 2) {
            query.append(query.isEmpty() ? '?' : '&').append(asked[i]).append('=')
                    .append(URLEncoder.encode(asked[i + 1], StandardCharsets.UTF_8));
        }
        String pattern = route.pattern();
        Person person = pattern.startsWith("/desk/files") ? filed : waiting;
        String id = pattern.startsWith("/desk/samples/items") ? item.toString() : person.application().toString();
        return pattern.replace("{owner}/{contentId}", person.picture()).replace("{drawId}", draw.toString())
                .replace("{sequence}", "0")
                .replace("{id}", id).replaceAll("\\{[^}]*}", "email") + query;
    }

    private boolean isOnRecord(String staffId, Person person, long since) {
        return jdbc.sql("""
                SELECT count(*) FROM service.access_log
                WHERE id > :since AND staff_id = :staff AND application_id = :application""").param("since", since)
                .param("staff", staffId).param("application", person.application()).query(Long.class).single() > 0;
    }

    private Set<Screen> screens(long since) {
        return jdbc.sql("SELECT DISTINCT screen FROM service.access_log WHERE id > :since").param("since", since)
                .query(String.class).list().stream().map(Screen::valueOf).collect(Collectors.toSet());
    }

    private long last() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM service.access_log").query(Long.class).single();
    }

    /** With a name and a beginning of the number that are nobody else's: else a page that tells another would seem to tell them. */
    private UUID led(String name, int sequence, ApplicationStatus status) {
        return lives.lead(new SamplePerson("looked-at", name, Numbers.checked("53342119880808%03d".formatted(sequence)),
                "139533421%02d".formatted(sequence), "1", LocalDate.of(1988, 8, 8), false, "", "", "210100", "210102",
                "210102", "", "14", "0", status, 5, false), sequence);
    }

    private static Person person(Browser auditor, UUID id) {
        Matcher row = ROW.matcher(auditor.get("/audit?q=" + ReceiptNumber.of(id)).text());
        assertThat(row.find()).isTrue();
        Matcher picture = PICTURE.matcher(auditor.get("/audit/applications/" + id).text());
        assertThat(picture.find()).isTrue();
        return new Person(id, row.group(1), row.group(2), picture.group(1));
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        browser.get("/staff/login");
        return browser;
    }
}
