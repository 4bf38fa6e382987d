/** Tests on messages to staff. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.staffinbox;
