package org.huiji.web.facts;

import java.util.List;
import org.huiji.application.section.SectionName;

/**
 * A section with its answers.
 *
 * @param erased whether its content was lawfully erased
 */
public record SectionFacts(SectionName name, List<Fact> facts, boolean erased) {}
