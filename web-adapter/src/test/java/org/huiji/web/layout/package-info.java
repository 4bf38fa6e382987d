/** The frame around every page. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.layout;
