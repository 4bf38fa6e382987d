/** How facts are said in Chinese: fields, dates, masks, the stages of the process. */
@NullMarked
package org.huiji.web.presentation;

import org.jspecify.annotations.NullMarked;
