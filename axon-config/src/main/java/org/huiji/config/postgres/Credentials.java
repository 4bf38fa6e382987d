package org.huiji.config.postgres;

/** A database role and its password. */
record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
