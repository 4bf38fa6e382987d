/** What the tests of this and the following modules share. */
package org.huiji.projections.testing;
