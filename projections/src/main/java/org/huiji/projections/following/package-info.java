/** What all read models have in common: which events they have applied, where an application stands, sealed content and tokens. */
@NullMarked
package org.huiji.projections.following;

import org.jspecify.annotations.NullMarked;
