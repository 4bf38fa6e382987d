/** The event store on PostgreSQL, and what is read from it. */
@NullMarked
package org.huiji.config.eventstore;

import org.jspecify.annotations.NullMarked;
