/** The way from a request to the application and to the read models, and back. */
@NullMarked
package org.huiji.web.command;

import org.jspecify.annotations.NullMarked;
