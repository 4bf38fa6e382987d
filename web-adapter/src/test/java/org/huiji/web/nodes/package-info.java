/** One installation of several nodes, and nodes that die. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.nodes;
