@NullMarked
package org.huiji.web.desk.board;

import org.jspecify.annotations.NullMarked;
