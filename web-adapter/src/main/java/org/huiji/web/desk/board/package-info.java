/** The head's board: who has how much, since when, and what is overdue. */
@NullMarked
package org.huiji.web.desk.board;

import org.jspecify.annotations.NullMarked;
