package org.huiji.web.account.former;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;

/** Somebody who is in the files of the former certificate, and what they do at the door. */
record LoadedPerson(String applicantName, String identityNumber, String mobileNumber) {

    static final String PATH = "/former-holders";

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    /** Somebody whom no other test knows, with a phone on file. */
    static LoadedPerson next() {
        int number = NEXT.incrementAndGet();
        return new LoadedPerson("沈知秋", Numbers.checked("21010219680606" + number), "13512340" + number);
    }

    FormerHolder onFile(Map<String, String> answers) {
        return new FormerHolder(applicantName, identityNumber, mobileNumber, "210102199800447", "210102", answers);
    }

    FormerHolder onFile() {
        return onFile(Map.of());
    }

    Browser.Page ask(Browser browser) {
        browser.get(PATH);
        return browser.post(PATH, "applicantName", applicantName, "identityNumber", identityNumber, "go", "code");
    }

    Browser.Page prove(Browser browser, String code) {
        browser.get(PATH);
        return browser.post(PATH, "applicantName", applicantName, "identityNumber", identityNumber, "smsCode", code,
                "rulesAgreed", "true", "sensitiveAgreed", "true", "go", "prove");
    }

    /** From the code to the page of the password. */
    void proveBySms(Browser browser) {
        ask(browser);
        Browser.Page proved = prove(browser, NewAccount.lastCode(browser));
        if (!proved.location().equals("/register/password")) {
            throw new AssertionError("not proved: " + proved.status() + " " + proved.text());
        }
        browser.get("/register/password");
    }

    static Browser.Page setPassword(Browser browser, String password) {
        return browser.post("/register/password", "password", password, "passwordAgain", password);
    }
}
