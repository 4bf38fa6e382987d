/** Text messages to phones: what is behind the gateway, and what is shown where nothing is sent. */
@NullMarked
package org.huiji.web.sms;

import org.jspecify.annotations.NullMarked;
