/** What is handed out to be verified elsewhere: a history and the proof of a receipt. */
@NullMarked
package org.huiji.proof.file;

import org.jspecify.annotations.NullMarked;
