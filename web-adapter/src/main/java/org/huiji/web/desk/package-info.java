/** The reviewers' desk: queue, review, return, approval, transfer, assignment, notes. */
@NullMarked
package org.huiji.web.desk;

import org.jspecify.annotations.NullMarked;
