/** Named rules over a whole application: which documents it needs, what may be found wrong, when it is complete. */
@NullMarked
package org.huiji.application.policy;

import org.jspecify.annotations.NullMarked;
