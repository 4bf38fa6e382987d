/** What is taken away as a file, and what is not. */
@NullMarked
package org.huiji.web.audit.export;

import org.jspecify.annotations.NullMarked;
