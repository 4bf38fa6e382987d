package org.huiji.config.reference;

import java.time.Instant;

/**
 * A reference list as published once.
 *
 * @param list the key of a code list, or one of {@link ReferenceListText#DEPARTMENTS} and {@link ReferenceListText#REGIONS}
 * @param version from 1
 * @param validFrom business time
 * @param entries as {@link ReferenceListText} writes them
 */
record ReferenceListPublished(String list, int version, Instant validFrom, String digest, String entries) {}
