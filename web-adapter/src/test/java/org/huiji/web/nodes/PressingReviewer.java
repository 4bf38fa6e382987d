package org.huiji.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;

/** A reviewer who presses "take the next one" and looks at what was given. */
final class PressingReviewer {

    private static final Pattern RECORD = Pattern.compile("/desk/applications/([0-9a-f-]{36})");
    private static final Pattern NEXT_PAGE = Pattern.compile("href=\"(/desk/queue\\?[^\"]*after=[^\"]+)\"");

    private final String id;
    private final Browser browser;
    private final Set<UUID> taken = new LinkedHashSet<>();

    private PressingReviewer(String id, Browser browser) {
        this.id = id;
        this.browser = browser;
    }

    static PressingReviewer signedIn(String id, Browser browser) {
        NewAccount.signInStaff(browser, id);
        assertThat(browser.get("/desk/queue").status()).isEqualTo(200);
        return new PressingReviewer(id, browser);
    }

    String id() {
        return id;
    }

    /** What the reviewer was told to have taken. */
    Set<UUID> taken() {
        return taken;
    }

    PressingReviewer takeUntilNothingWaits() {
        while (true) {
            Browser.Page answer = browser.post("/desk/queue/next", "commandId", UUID.randomUUID().toString());
            assertThat(answer.status()).isEqualTo(302);
            Browser.Page shown = browser.get(answer.location());
            assertThat(shown.status()).isEqualTo(200);
            Matcher record = RECORD.matcher(answer.location());
            if (!record.find()) {
                assertThat(shown.text()).contains("没有待领取的申报");
                return this;
            }
            assertThat(shown.text()).contains("已领取,可以审核");
            assertThat(taken.add(UUID.fromString(record.group(1)))).as("given anew").isTrue();
        }
    }

    /** All pages of the reviewer's own work. */
    Set<UUID> shownAsMine() {
        Set<UUID> mine = new LinkedHashSet<>();
        String path = "/desk/queue?group=MINE";
        while (!path.isEmpty()) {
            Browser.Page page = browser.get(path);
            assertThat(page.status()).isEqualTo(200);
            RECORD.matcher(page.text()).results().forEach(found -> mine.add(UUID.fromString(found.group(1))));
            Matcher next = NEXT_PAGE.matcher(page.text());
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        return mine;
    }
}
