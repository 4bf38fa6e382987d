package org.huiji.projections.casefile;

import java.util.Optional;

/** The case file; empty for an application that was never submitted, was withdrawn in its first round, or erased. */
public record CaseFileAnswer(Optional<CaseFile> caseFile) {}
