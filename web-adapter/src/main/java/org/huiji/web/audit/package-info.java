/** The auditor: finding an application, and replaying its history event by event. */
@NullMarked
package org.huiji.web.audit;

import org.jspecify.annotations.NullMarked;
