package org.huiji.web.account;

import org.jspecify.annotations.Nullable;

/** A new password, typed twice. */
public record PasswordForm(String password, String passwordAgain) {

    public PasswordForm(@Nullable String password, @Nullable String passwordAgain) {
        this.password = password == null ? "" : password;
        this.passwordAgain = passwordAgain == null ? "" : passwordAgain;
    }

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
