/** Makes very many applications of artificial people, by the real rules and in the stored form, at bulk speed. */
@NullMarked
package org.huiji.benchmarks.data;

import org.jspecify.annotations.NullMarked;
