/** How the read models follow the events: who reads, in what portions, and what becomes of an event that cannot be handled. */
@NullMarked
package org.huiji.config.readmodels;

import org.jspecify.annotations.NullMarked;
