package org.huiji.application.validation;

import org.huiji.application.section.Field;

/** An answer that is allowed but worth a second look, by the applicant before sending and by the reviewer. */
public record FieldWarning(Field field, WarningCode code) {}
