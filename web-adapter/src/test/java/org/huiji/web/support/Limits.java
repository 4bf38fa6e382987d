package org.huiji.web.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets what was counted against the limits, since all tests come from one address. */
public final class Limits {

    private Limits() {}

    /** Codes sent and failures at the doors. */
    public static void forget(JdbcClient jdbc) {
        forgetCodes(jdbc);
        forgetFailures(jdbc);
    }

    public static void forgetCodes(JdbcClient jdbc) {
        jdbc.sql("DELETE FROM service.sms_code").update();
    }

    public static void forgetFailures(JdbcClient jdbc) {
        jdbc.sql("DELETE FROM service.sign_in_attempt").update();
    }
}
