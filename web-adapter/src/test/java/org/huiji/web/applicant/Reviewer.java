package org.huiji.web.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;

/** The reviewer of the department that the filings of these tests go to. */
final class Reviewer {

    private static final int PATIENCE = 200;

    private Reviewer() {}

    /** Claims a submitted application and returns it with what was marked; name and value by turns. */
    static void sendsBack(int port, UUID application, String... marks) {
        String path = "/desk/applications/" + application;
        Browser reviewer = new Browser(port);
        NewAccount.signInStaff(reviewer, "reviewer1");
        Browser.Page page = reviewer.get(path);
        for (int tries = 0; page.status() != 200 && tries < PATIENCE; tries++) {
            page = reviewer.get(path);
        }
        reviewer.post(path + "/claim", step(page).toArray(String[]::new));
        List<String> sent = step(reviewer.get(path));
        sent.addAll(List.of("step", "confirm"));
        sent.addAll(List.of(marks));
        Browser.Page answer = reviewer.post(path + "/return", sent.toArray(String[]::new));
        if (answer.status() != 302) {
            throw new AssertionError("not returned: " + answer.status());
        }
    }

    private static List<String> step(Browser.Page page) {
        return new ArrayList<>(List.of("version", FormFiling.hidden(page.text(), "version"), "commandId",
                FormFiling.hidden(page.text(), "commandId")));
    }
}
