@NullMarked
package org.huiji.web.desk.sample;

import org.jspecify.annotations.NullMarked;
