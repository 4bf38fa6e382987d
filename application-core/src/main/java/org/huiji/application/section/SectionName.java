package org.huiji.application.section;

/** The five parts of a filing in the order in which they are filled in. */
public enum SectionName {
    PERSONAL_INFO,
    MANAGEMENT_DEPARTMENT,
    EDUCATION,
    QUALIFICATION,
    DOCUMENTS
}
