/** Another look at approvals drawn by chance. It changes nothing on an application; what it finds is told to staff. */
@NullMarked
package org.huiji.web.desk.sample;

import org.jspecify.annotations.NullMarked;
