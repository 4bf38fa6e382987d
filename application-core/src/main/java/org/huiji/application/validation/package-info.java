/** The rules of the single answers, used by the screens before sending and by the aggregate before storing. */
@NullMarked
package org.huiji.application.validation;

import org.jspecify.annotations.NullMarked;
