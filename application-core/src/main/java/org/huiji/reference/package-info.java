/** Code types without labels, and the numbers of persons and employers with their check digits. */
@NullMarked
package org.huiji.reference;

import org.jspecify.annotations.NullMarked;
