package org.huiji.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huiji.application.ApplicationStatus;

/** Every public and applicant page, errors shown and not. A new page is a line here. */
final class ShownPages {

    private static final TypedPerson PROVED = new TypedPerson("端木清源", "210103199411260865", "13604058818",
            "1994-11-26", "2", "qingyuan.duanmu@example.com", "大南街 12 号");
    private static final String UPLOAD = "input[name='files.IDENTITY_DOCUMENT_FRONT']";

    private final SampleVisitors visitors;

    ShownPages(SampleVisitors visitors) {
        this.visitors = visitors;
    }

    /** Whose window a page is opened in; those between the first and the newcomer are sample people of that status. */
    enum Who {
        NOBODY,
        DRAFT,
        RETURNED,
        /** The returned person once more, in a window in which the session ends. */
        LATE,
        PENDING_REVIEW,
        IN_REVIEW,
        APPROVED,
        NEWCOMER
    }

    /** A page, and what is done there before it is looked at. */
    record Shown(Who who, String path, String situation, Consumer<Walk> act) {}

    private static Shown page(Who who, String path) {
        return new Shown(who, path, "", walk -> {});
    }

    private static Shown page(Who who, String path, String situation, Consumer<Walk> act) {
        return new Shown(who, path, situation, act);
    }

    Stream<Shown> all() {
        return Stream.of(open(), openWithErrors(), begun(), begunWithErrors(), later()).flatMap(List::stream);
    }

    private static List<Shown> open() {
        return Stream.of("/", "/notices", "/notices/2026-01-05-collection", "/guide", "/phones", "/phones?q=沈河",
                "/phones?q=nowhere", "/display", "/privacy", "/accessibility", "/register", "/sign-in",
                "/sign-in?expired", "/sign-in?registered", "/forgot-password", "/former-holders", "/staff/login",
                "/demo/messages",
                "/demo/clock", "/nothing-here", "/preferences").map(path -> page(Who.NOBODY, path)).toList();
    }

    private static List<Shown> openWithErrors() {
        return List.of(
                page(Who.NOBODY, "/register", "nothing filled", walk -> walk.go("register")),
                page(Who.NOBODY, "/register", "no token", walk -> withoutToken(walk).go("register")),
                page(Who.NOBODY, "/register", "password asked",
                        walk -> new Filing(walk, PROVED).proveNumber()),
                page(Who.NOBODY, "/register/password", "password too short",
                        walk -> walk.fill("password", "a").press("main button[type=submit]").shows("#errsum")),
                page(Who.NOBODY, "/forgot-password", "nothing filled", walk -> walk.go("reset").shows("#errsum")),
                page(Who.NOBODY, "/former-holders", "nothing filled", walk -> walk.go("prove").shows("#errsum")),
                page(Who.NOBODY, "/sign-in", "wrong",
                        walk -> walk.press("main button[type=submit]").shows("#errsum")),
                page(Who.NOBODY, "/staff/login", "wrong",
                        walk -> walk.press("main button[type=submit]").shows("#errsum")),
                page(Who.NOBODY, "/demo/clock", "no number", walk -> walk.go("forward").shows("#errsum")));
    }

    private static List<Shown> begun() {
        return Stream.of(
                Stream.of("/my/notice").map(path -> page(Who.NEWCOMER, path)),
                Stream.of("/", "/my/personal-info", "/my/management-department", "/my/education", "/my/qualification",
                        "/my/documents", "/my/documents/examples/IDENTITY_DOCUMENT_FRONT", "/my/check", "/my/discard",
                        "/my/information-form", "/my/employment-proof", "/my/messages", "/my/account",
                        "/my/account/password", "/my/account/mobile", "/my/applications", "/nothing-here")
                        .map(path -> page(Who.DRAFT, path)),
                Stream.of(
                        page(Who.DRAFT, "/my/management-department", "employed", walk -> walk.choose("employed",
                                "true")),
                        page(Who.DRAFT, "/my/management-department", "not employed", walk -> walk.choose("employed",
                                "false").pick("residence.city", "210100").pick("residence.district", "210102")
                                .department()),
                        page(Who.DRAFT, "/my/qualification", "none", walk -> walk.pick("qualificationLevel", "0"))))
                .flatMap(shown -> shown).toList();
    }

    private static List<Shown> begunWithErrors() {
        return List.of(
                page(Who.DRAFT, "/my/personal-info", "wrong address", walk -> walk.fill("email", "x").go("next")
                        .shows("#errsum")),
                page(Who.DRAFT, "/my/management-department", "nothing chosen", walk -> walk.go("next")
                        .shows("#errsum")),
                page(Who.DRAFT, "/my/management-department", "employed, nothing filled",
                        walk -> walk.choose("employed", "true").go("next").shows("#employerName-error")),
                page(Who.DRAFT, "/my/management-department", "not employed, nothing filled",
                        walk -> walk.choose("employed", "false").go("next").shows("#residence-detail-error")),
                page(Who.DRAFT, "/my/education", "nothing chosen", walk -> walk.go("next").shows("#errsum")),
                page(Who.DRAFT, "/my/qualification", "nothing chosen", walk -> walk.go("next").shows("#errsum")),
                page(Who.DRAFT, "/my/documents", "no picture", ShownPages::uploadNoPicture),
                page(Who.DRAFT, "/my/account/password", "nothing filled",
                        walk -> walk.press("main button[type=submit]").shows("#errsum")),
                page(Who.DRAFT, "/my/account/mobile", "nothing filled", walk -> walk.go("change").shows("#errsum")),
                page(Who.DRAFT, "/my/check", "incomplete", walk -> walk.press("#submit").shows("#errsum")));
    }

    private List<Shown> later() {
        return Stream.of(
                Stream.of("/my/corrections", "/my/personal-info", "/my/management-department", "/my/education",
                        "/my/qualification", "/my/documents", "/my/check").map(path -> page(Who.RETURNED, path)),
                Stream.of(
                        page(Who.RETURNED, "/my/corrections", "no explanation", walk -> walk.press("details summary")
                                .press("details button").shows("#errsum")),
                        page(Who.RETURNED, "/my/check", "pledge not ticked", walk -> walk.press("#submit").shows(
                                "#errsum"))),
                Stream.of("/my/status", "/my/status/withdraw", "/my/messages", "/my/information-form")
                        .map(path -> page(Who.PENDING_REVIEW, path)),
                Stream.of("/my/status").map(path -> page(Who.IN_REVIEW, path)),
                Stream.of("/my/file", "/my/amendment", "/my/applications", "/my/information-form")
                        .map(path -> page(Who.APPROVED, path)),
                Stream.of(
                        page(Who.LATE, "/my/education", "sent too late", ShownPages::sendTooLate),
                        page(Who.LATE, "/sign-in", "offered again", this::comeBack)))
                .flatMap(shown -> shown).toList();
    }

    /** Signs in a sample person from the page of the door that is open. */
    Walk fillIn(Walk walk, Who who) {
        return visitors.signIn(walk, ApplicationStatus.valueOf(who == Who.LATE ? Who.RETURNED.name() : who.name()));
    }

    private static void sendTooLate(Walk walk) {
        walk.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
        walk.go("prev").sees("登录已过期");
    }

    private void comeBack(Walk walk) {
        fillIn(walk, Who.LATE).isAt("/my/.*").open("/my/education");
        sendTooLate(walk);
        fillIn(walk, Who.LATE).sees("继续刚才的提交");
    }

    private static Walk withoutToken(Walk walk) {
        walk.page().locator("main form input[name=_csrf]").evaluate("token => token.remove()");
        return walk;
    }

    private static void uploadNoPicture(Walk walk) {
        walk.page().waitForLoadState();
        walk.page().locator(UPLOAD).setInputFiles(new FilePayload("a.jpg", "image/jpeg", new byte[]{1, 2, 3}));
        walk.shows("#errsum");
    }
}
