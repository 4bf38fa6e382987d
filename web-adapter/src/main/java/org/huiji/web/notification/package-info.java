/** Messages to applicants: made from events, read in their pages, sent to their phones. */
@NullMarked
package org.huiji.web.notification;

import org.jspecify.annotations.NullMarked;
