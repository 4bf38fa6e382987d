package org.huiji.web.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registers a person through the pages, as the person would; the code is read at /demo/messages. */
public final class NewAccount {

    public static final String PASSWORD = "浑河会计-4711";

    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

    private NewAccount() {}

    /** The code that was sent last. */
    public static String lastCode(Browser browser) {
        Matcher found = CODE.matcher(browser.get("/demo/messages").text());
        if (!found.find()) {
            throw new AssertionError("no code was sent");
        }
        return found.group(1);
    }

    /** Registers and sets the password; the browser is not signed in afterwards. */
    public static void register(Browser browser, String name, String number, String mobile) {
        browser.get("/register");
        browser.post("/register", "applicantName", name, "identityNumber", number, "mobileNumber", mobile, "go",
                "code");
        String code = lastCode(browser);
        browser.get("/register");
        browser.post("/register", "applicantName", name, "identityNumber", number, "mobileNumber", mobile,
                "smsCode", code, "rulesAgreed", "true", "sensitiveAgreed", "true", "go", "register");
        browser.get("/register/password");
        Browser.Page set = browser.post("/register/password", "password", PASSWORD, "passwordAgain", PASSWORD);
        if (!set.location().equals("/sign-in?registered")) {
            throw new AssertionError("not registered: " + set.status() + " " + set.location());
        }
    }

    public static Browser.Page signIn(Browser browser, String name, String number, String password) {
        browser.get("/sign-in");
        return browser.post("/sign-in", "applicantName", name, "identityNumber", number, "password", password);
    }

    public static Browser.Page signInStaff(Browser browser, String id) {
        browser.get("/staff/login");
        return browser.post("/staff/login", "staffId", id, "password", "huiji-demo-2026");
    }
}
