/** What travels with a command (who, when, under which id) and how its refusal comes back. */
@NullMarked
package org.huiji.config.message;

import org.jspecify.annotations.NullMarked;
