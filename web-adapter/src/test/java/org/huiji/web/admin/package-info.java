@NullMarked
package org.huiji.web.admin;

import org.jspecify.annotations.NullMarked;
