package org.huiji.web.account;

/** Sends a short message to a phone; what is behind it is chosen by the setting {@code huiji.sms}. */
public interface SmsGateway {

    /** Whether messages can be sent at all; with {@code huiji.sms=none} staff issue codes in person. */
    boolean isAvailable();

    void send(String mobileNumber, String text);
}
