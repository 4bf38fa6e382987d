/** The running product for web tests. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.support;
