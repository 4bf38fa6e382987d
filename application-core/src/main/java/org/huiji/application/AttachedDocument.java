package org.huiji.application;

import java.time.Instant;
import org.huiji.application.section.Document;

/**
 * A document in its slot.
 *
 * @param atVersion the application's version at which it was attached; a signed form older than a section is outdated
 */
public record AttachedDocument(Document document, long atVersion, Instant attachedAt) {}
