/** What has to be given from outside before production starts. */
@NullMarked
package org.huiji.web.startup;

import org.jspecify.annotations.NullMarked;
