@NullMarked
package org.huiji.web.desk.phrase;

import org.jspecify.annotations.NullMarked;
