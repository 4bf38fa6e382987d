/** Tests on the sample applications of the demo. */
@NullMarked
package org.huiji.web.demo.sample;

import org.jspecify.annotations.NullMarked;
