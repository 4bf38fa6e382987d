package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Rule 2: the first load of any page that the public or an applicant sees is at most 60 KB over the line, without uploads.
 * The pages are those that the product has, so that none is forgotten.
 */
@RunningProduct
class FirstLoadTest {

    private static final int MOST_BYTES = 60_000;
    private static final Pattern LINKED = Pattern
            .compile("<(?:script|img)[^>]* src=\"([^\"]+)\"[^>]*>|<link[^>]* href=\"([^\"]+)\"");
    private static final Pattern STYLED = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)");
    private static final Pattern UPLOADED = Pattern.compile("/my/pictures/([0-9a-f-]{36})/");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private final Map<String, Integer> linked = new TreeMap<>();
    private final SortedMap<String, Integer> measured = new TreeMap<>();

    @Test
    void everyPageOfThePublicAndTheApplicantIsSmall() {
        measure("public", new Browser(port));
        FormFiling filing = FormFiling.signedIn(port, jdbc);
        measure("new", filing.browser());
        filing.complete();
        measure("filled", filing.browser());
        UUID application = application(filing);
        filing.upload(FormFiling.ASKED.getFirst(), SamplePictures.png(400, 300));
        filing.browser().post("/my/check", filing.submission());
        measure("submitted", filing.browser());
        Reviewer.sendsBack(port, application, "verdict.email", "wrong", "reason.email", "A01", "text.email", "邮箱无法送达");
        measure("returned", filing.browser());
        assertThat(measured.keySet()).contains("public /", "public /register", "public /sign-in", "new /my/notice",
                "filled /my/personal-info", "filled /my/management-department", "filled /my/education",
                "filled /my/qualification", "filled /my/documents", "filled /my/check", "submitted /my/status",
                "returned /my/corrections", "returned /my/documents/examples/EMPLOYER_LICENCE");
        assertThat(measured).allSatisfy((page, bytes) -> assertThat(bytes).as(page).isLessThanOrEqualTo(MOST_BYTES));
        assertThat(linked.keySet()).anyMatch(path -> path.contains("photo")).anyMatch(path -> path.contains("htmx"));
    }

    private void measure(String state, Browser browser) {
        for (String path : paths()) {
            Browser.Page page = browser.get(path);
            boolean html = page.response().headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (page.status() == 200 && html && !page.text().contains("class=\"desk\"")) {
                measured.put(state + " " + path, browser.bytesOf(path) + linkedBy(page.text(), browser));
            }
        }
    }

    /** What the page links, each once; left out is what its owner uploaded, and what is fetched only when scrolled to. */
    private int linkedBy(String html, Browser browser) {
        Set<String> paths = new TreeSet<>();
        Matcher link = LINKED.matcher(html);
        while (link.find()) {
            String path = link.group(1) == null ? link.group(2) : link.group(1);
            if (!path.startsWith("/my/pictures/") && !link.group().contains("loading=\"lazy\"")) {
                paths.add(path);
            }
        }
        return paths.stream().mapToInt(path -> linked.computeIfAbsent(path, asked -> weigh(asked, browser))).sum();
    }

    private static int weigh(String path, Browser browser) {
        int bytes = browser.bytesOf(path);
        if (path.endsWith(".css")) {
            Matcher image = STYLED.matcher(browser.get(path).text());
            Set<String> images = new TreeSet<>();
            while (image.find()) {
                images.add(image.group(1).startsWith("/") ? image.group(1) : "/" + image.group(1));
            }
            bytes += images.stream().mapToInt(browser::bytesOf).sum();
        }
        return bytes;
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>(Set.of("/my/documents/examples/EMPLOYER_LICENCE"));
        for (SectionName section : SectionName.values()) {
            paths.add(ApplicantPath.of(section));
        }
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains("*"))
                .filter(path -> !path.matches("/(desk|audit|admin|staff|demo|error)(/.*)?"))
                .forEach(paths::add);
        return paths;
    }

    private static UUID application(FormFiling filing) {
        Matcher uploaded = UPLOADED.matcher(filing.browser().get("/my/documents").text());
        assertThat(uploaded.find()).isTrue();
        return UUID.fromString(uploaded.group(1));
    }
}
