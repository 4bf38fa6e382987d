/** The verifier that anybody can run without our database. */
@NullMarked
package org.huiji.proof.cli;

import org.jspecify.annotations.NullMarked;
