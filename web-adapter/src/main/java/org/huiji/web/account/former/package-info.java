/** Holders of the former certificate of accounting, loaded in advance, and how they come by an account. */
@NullMarked
package org.huiji.web.account.former;

import org.jspecify.annotations.NullMarked;
