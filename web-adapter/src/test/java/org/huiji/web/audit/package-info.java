/** Tests of the auditors' screens on the sample applications. */
@NullMarked
package org.huiji.web.audit;

import org.jspecify.annotations.NullMarked;
