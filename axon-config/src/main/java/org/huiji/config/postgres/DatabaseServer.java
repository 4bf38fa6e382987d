package org.huiji.config.postgres;

/**
 * Where the database is and by which roles it is used (decision 51).
 *
 * @param url the JDBC address of the database
 * @param owner owns the schemas and runs their migrations; nothing else
 * @param application what the running application signs in as; it cannot change or remove an event
 * @param batchRole for imports, exports and rebuilds, without time limit
 */
record DatabaseServer(String url, Credentials owner, Credentials application, String batchRole) {}
