package org.huiji.web.notification;

import java.time.Instant;
import java.time.LocalTime;
import org.huiji.review.ReviewDates;

/** Text messages go out from eight to eight (decision 55), by real time: phones ring in the real night. */
final class SendingHours {

    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(20, 0);

    private SendingHours() {}

    static boolean isOpen(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, ReviewDates.ZONE);
        return !time.isBefore(FROM) && time.isBefore(TO);
    }
}
