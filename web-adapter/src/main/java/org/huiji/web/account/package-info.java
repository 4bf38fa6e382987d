/** Accounts of applicants and staff: registration, proof of the phone, passwords. */
@NullMarked
package org.huiji.web.account;

import org.jspecify.annotations.NullMarked;
