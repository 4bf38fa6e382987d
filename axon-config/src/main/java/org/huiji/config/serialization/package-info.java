/** How events stand in the store: under stable names, readable but for personal content, and readable for ever. */
@NullMarked
package org.huiji.config.serialization;

import org.jspecify.annotations.NullMarked;
