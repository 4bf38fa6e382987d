/** The scheduler behind the review's clock, the wiring of its saga, and the reconciliation of both with the events. */
@NullMarked
package org.huiji.config.deadline;

import org.jspecify.annotations.NullMarked;
