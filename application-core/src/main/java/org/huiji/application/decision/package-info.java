/** What follows from a command: pure functions from command and state to events or a refusal, one file an actor. */
@NullMarked
package org.huiji.application.decision;

import org.jspecify.annotations.NullMarked;
