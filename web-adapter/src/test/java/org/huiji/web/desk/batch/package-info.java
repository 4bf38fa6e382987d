@NullMarked
package org.huiji.web.desk.batch;

import org.jspecify.annotations.NullMarked;
