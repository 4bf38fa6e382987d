/** Boundaries and form of the whole product, as tests. Every rule is seen red on a seeded violation. */
@NullMarked
package org.huiji.architecture;

import org.jspecify.annotations.NullMarked;
