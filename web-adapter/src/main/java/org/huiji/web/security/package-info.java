/** Who may come in, by which door, and under which headers every answer leaves. */
@NullMarked
package org.huiji.web.security;

import org.jspecify.annotations.NullMarked;
