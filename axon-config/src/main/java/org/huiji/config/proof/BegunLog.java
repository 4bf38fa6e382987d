package org.huiji.config.proof;

/**
 * What a log is begun as and stays.
 *
 * @param origin the name under which its heads are signed
 * @param suite its hash function and signature
 */
record BegunLog(String origin, String suite) {}
