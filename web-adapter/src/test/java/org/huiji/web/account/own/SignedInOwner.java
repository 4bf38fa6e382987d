package org.huiji.web.account.own;

import java.util.concurrent.atomic.AtomicInteger;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;

/** Somebody newly registered, signed in where they registered. */
record SignedInOwner(int port, Browser browser, String number, String mobile) {

    static final String NAME = "顾长风";

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    static SignedInOwner begin(int port) {
        int next = NEXT.incrementAndGet();
        String number = Numbers.checked("21010219770707" + next);
        String mobile = "13612340" + next;
        Browser browser = new Browser(port);
        NewAccount.register(browser, NAME, number, mobile);
        NewAccount.signIn(browser, NAME, number, NewAccount.PASSWORD);
        return new SignedInOwner(port, browser, number, mobile);
    }

    /** On another device, which says of itself what {@code agent} says. */
    Browser signInWith(String agent) {
        Browser other = new Browser(port, agent);
        NewAccount.signIn(other, NAME, number, NewAccount.PASSWORD);
        return other;
    }

    /** Whether the password opens the door. */
    boolean comesInWith(String password) {
        return NewAccount.signIn(new Browser(port), NAME, number, password).location().equals("/my");
    }

    static boolean isIn(Browser browser) {
        return browser.get("/my/account").status() == 200;
    }
}
