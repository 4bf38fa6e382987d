/** What an applicant does about their own account: password, phone, sessions. */
@NullMarked
package org.huiji.web.account.own;

import org.jspecify.annotations.NullMarked;
