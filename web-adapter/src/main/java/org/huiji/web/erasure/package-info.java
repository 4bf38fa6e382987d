/** Erasing a person on a lawful request: asked by one officer, confirmed by another, carried out to its end. */
@NullMarked
package org.huiji.web.erasure;

import org.jspecify.annotations.NullMarked;
