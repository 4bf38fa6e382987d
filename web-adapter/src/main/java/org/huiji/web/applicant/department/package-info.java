/** The page of employer or residence, where the management department is matched from the address. */
@NullMarked
package org.huiji.web.applicant.department;

import org.jspecify.annotations.NullMarked;
