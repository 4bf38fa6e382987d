package org.huiji.application.section;

import java.util.SortedMap;

/** One filled-in part of a filing that is saved as a whole. */
public sealed interface Section permits PersonalInfo, Affiliation, Education, Qualification {

    SectionName name();

    /**
     * Every question that was asked, with its answer as text: code values, ISO dates ({@code yyyy-MM-dd}, months as
     * {@code yyyy-MM}), {@code "true"}/{@code "false"}, content ids; empty when unanswered. In form order. Questions not asked
     * under the other answers are absent. Comparing two of these maps shows what an edit changed.
     */
    SortedMap<Field, String> answers();
}
