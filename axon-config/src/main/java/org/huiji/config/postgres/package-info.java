/** The PostgreSQL server, embedded or external, its roles and the migrations of all schemas. */
@NullMarked
package org.huiji.config.postgres;

import org.jspecify.annotations.NullMarked;
