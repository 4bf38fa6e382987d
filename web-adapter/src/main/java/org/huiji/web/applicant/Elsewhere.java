package org.huiji.web.applicant;

/** The page asked for does not fit the application's state; the browser is sent to another path of the site. */
public class Elsewhere extends RuntimeException {

    private final String path;

    public Elsewhere(String path) {
        super(path);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
