/** The sample applications of demo mode, written through the same commands as everybody's. */
@NullMarked
package org.huiji.web.demo.sample;

import org.jspecify.annotations.NullMarked;
