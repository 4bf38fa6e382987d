/** What exists in demo mode only: messages on a page, a clock that moves, staff accounts everybody knows. */
@NullMarked
package org.huiji.web.demo;

import org.jspecify.annotations.NullMarked;
