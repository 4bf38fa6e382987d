/** The file of a person: what was approved, in versions. */
@NullMarked
package org.huiji.projections.personnelfile;

import org.jspecify.annotations.NullMarked;
