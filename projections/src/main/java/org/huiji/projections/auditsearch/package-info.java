/** How an auditor finds applications by name, identity number or receipt number, and events by who, what, when and where. */
@NullMarked
package org.huiji.projections.auditsearch;

import org.jspecify.annotations.NullMarked;
