/** The own account, as its owner meets it. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.account.own;
