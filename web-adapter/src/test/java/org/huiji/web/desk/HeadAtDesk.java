package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A head or reviewer at the desk, who reads pages and presses what is on them. */
public final class HeadAtDesk {

    private static final Pattern CHOICE = Pattern.compile("name=\"row\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern ROW = Pattern.compile("name=\"row\" value=\"([0-9a-f_-]+)\"");
    private static final Pattern NEXT = Pattern
            .compile("href=\"([^\"]+)\" rel=\"next\"|rel=\"next\" href=\"([^\"]+)\"");

    private final Browser browser;

    /** Signs in; that many come from one address in a test is forgotten. */
    public HeadAtDesk(int port, String staffId, JdbcClient jdbc) {
        Limits.forgetFailures(jdbc);
        browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        browser.get("/desk/queue");
    }

    public Page get(String path) {
        return browser.get(path);
    }

    public Page post(String path, String... parameters) {
        return browser.post(path, parameters);
    }

    /** What a page after a redirect says. */
    public Page follow(Page redirect) {
        assertThat(redirect.status()).isEqualTo(302);
        return browser.get(redirect.location());
    }

    /** The ids of the applications to choose from under a filter, page by page. */
    public List<String> choices(String filter) {
        List<String> ids = new ArrayList<>();
        String address = "/desk/assignments" + filter;
        while (!address.isEmpty()) {
            Page page = browser.get(address);
            ids.addAll(all(CHOICE, page));
            Matcher next = NEXT.matcher(page.text());
            address = next.find() ? (next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&") : "";
        }
        return ids;
    }

    /** Chooses these and an action, and answers the page that asks for confirmation. */
    public Page choose(String action, List<String> ids, String... more) {
        return browser.post("/desk/assignments/confirm", parameters(action, ids, more));
    }

    /** Confirms what a page lists. */
    public Page confirm(String action, Page page, String... more) {
        return browser.post("/desk/assignments", parameters(action, all(ROW, page), more));
    }

    private static String[] parameters(String action, List<String> rows, String... more) {
        List<String> parameters = new ArrayList<>(List.of("action", action));
        rows.forEach(row -> parameters.addAll(List.of("row", row)));
        parameters.addAll(List.of(more));
        return parameters.toArray(String[]::new);
    }

    public static List<String> all(Pattern pattern, Page page) {
        return pattern.matcher(page.text()).results().map(found -> found.group(1)).toList();
    }

    public static String first(Pattern pattern, Page page) {
        List<String> found = all(pattern, page);
        assertThat(found).as("%s on the page with status %s", pattern, page.status()).isNotEmpty();
        return found.getFirst();
    }
}
