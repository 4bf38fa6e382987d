/** Tests of the reviewers' and auditors' screens on the sample applications. */
@NullMarked
package org.huiji.web.desk;

import org.jspecify.annotations.NullMarked;
