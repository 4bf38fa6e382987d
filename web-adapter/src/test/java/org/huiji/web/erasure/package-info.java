@NullMarked
package org.huiji.web.erasure;

import org.jspecify.annotations.NullMarked;
