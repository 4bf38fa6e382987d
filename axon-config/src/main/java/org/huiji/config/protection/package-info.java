/** Keeps personal data unreadable at rest: keys, sealing, keyed tokens, encrypted documents, and the sources of chance. */
@NullMarked
package org.huiji.config.protection;

import org.jspecify.annotations.NullMarked;
