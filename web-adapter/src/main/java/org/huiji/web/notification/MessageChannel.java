package org.huiji.web.notification;

/** How a message reaches its reader. */
enum MessageChannel {
    IN_PAGE,
    SMS
}
