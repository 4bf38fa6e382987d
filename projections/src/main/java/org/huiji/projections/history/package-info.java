/** The time machine: an application as it stood after any of its events, from the event store itself. */
@NullMarked
package org.huiji.projections.history;

import org.jspecify.annotations.NullMarked;
