package org.huiji.web.account;

import org.jspecify.annotations.Nullable;

/** A new password, typed twice. */
record PasswordForm(String password, String passwordAgain) {

    PasswordForm(@Nullable String password, @Nullable String passwordAgain) {
        this.password = password == null ? "" : password;
        this.passwordAgain = passwordAgain == null ? "" : passwordAgain;
    }

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
