/** Tests of the package of the same name. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.desk.phrasebook;
