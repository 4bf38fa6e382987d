package org.huiji.web.desk;

/**
 * What a reviewer marked at one row of the review form, as typed.
 *
 * @param key names the field, slot or section
 * @param value {@code ok}, {@code wrong}, or empty while undecided
 */
record Verdict(String key, String value, String reasonCode, String text) {

    static final String OK = "ok";
    static final String WRONG = "wrong";

    static Verdict undecided(String key) {
        return new Verdict(key, "", "", "");
    }

    public boolean isWrong() {
        return value.equals(WRONG);
    }

    public boolean isOk() {
        return value.equals(OK);
    }

    @Override
    public String toString() {
        return "Verdict[" + key + " " + value + "]";
    }
}
