package org.huiji.application;

/**
 * What is wrong with one answer, slot or finding.
 *
 * @param at the key of the {@link org.huiji.application.section.Field}, the name of the {@link org.huiji.application.section.DocumentSlot},
 *     the name of a {@link org.huiji.application.section.SectionName}, or the id of a finding
 */
public record FieldProblem(String at, ProblemCode code) {}
