/** How an auditor finds an application: by name, identity number or receipt number. */
@NullMarked
package org.huiji.projections.auditsearch;

import org.jspecify.annotations.NullMarked;
