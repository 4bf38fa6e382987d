/** The phrases of returns as a department reads them, and as its head keeps its own. */
@NullMarked
package org.huiji.web.desk.phrasebook;

import org.jspecify.annotations.NullMarked;
