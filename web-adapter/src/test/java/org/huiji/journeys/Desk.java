package org.huiji.journeys;

/** A reviewer's ways through the desk. */
final class Desk {

    private final Walk walk;

    Desk(Walk walk) {
        this.walk = walk;
    }

    Walk walk() {
        return walk;
    }

    void signIn(String staffId) {
        walk.open("/staff/login").picture("staff-sign-in").fill("staffId", staffId).fill("password", "huiji-demo-2026")
                .press("main button[type=submit]");
    }

    void open(TypedPerson person) {
        walk.openUntilItShows("/desk/queue", person.applicantName()).picture("queue")
                .press("a.who:has-text('" + person.applicantName() + "')").isAt("/desk/applications/.*")
                .reloadUntil("#claim");
    }

    void claim() {
        walk.picture("before-claim").press("#claim").picture("review").shows("#return");
    }

    void markWrong(String row, String reasonCode, String text) {
        walk.choose("verdict." + row, "wrong").pick("reason." + row, reasonCode);
        // the phrase of the reason comes a moment later; typed into meanwhile, the field would hold both
        walk.isFilled("text." + row).fill("text." + row, text);
    }

    void returnIt() {
        walk.picture("review-marked").press("#return").sees("退回").picture("return").press("#confirm").sees("已退回");
    }

    void approve() {
        walk.press("#approve").picture("approve").press("#confirm").sees("已审核通过");
    }
}
