/** What can be asked of the read models; a folder per screen, each with its queries, its views and its projection. */
@NullMarked
package org.huiji.projections;

import org.jspecify.annotations.NullMarked;
