/** What leaves the product as a file for an audit: a whole history, or the list that a search found. */
@NullMarked
package org.huiji.web.audit.export;

import org.jspecify.annotations.NullMarked;
