/** What an application holds, as staff read it: the same on the live review page and at any point of the history. */
@NullMarked
package org.huiji.web.facts;

import org.jspecify.annotations.NullMarked;
