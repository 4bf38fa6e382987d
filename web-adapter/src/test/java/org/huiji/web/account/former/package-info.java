/** Former holders, as they and the importer meet them. */
@org.jspecify.annotations.NullMarked
package org.huiji.web.account.former;
