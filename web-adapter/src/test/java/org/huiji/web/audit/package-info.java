/** What auditors look at. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.audit;
