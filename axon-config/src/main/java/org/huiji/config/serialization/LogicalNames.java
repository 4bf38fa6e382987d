package org.huiji.config.serialization;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Qualification;

/** Fixed names for the variants of sealed values, so that these too are stored without class names. */
final class LogicalNames {

    private LogicalNames() {}

    /** Of {@link Affiliation}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
            @JsonSubTypes.Type(value = Affiliation.Employed.class, name = "employed"),
            @JsonSubTypes.Type(value = Affiliation.NotEmployed.class, name = "notEmployed")
    })
    interface OfAffiliation {}

    /** Of {@link Qualification.Highest}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
            @JsonSubTypes.Type(value = Qualification.Held.class, name = "held"),
            @JsonSubTypes.Type(value = Qualification.NoneHeld.class, name = "noneHeld")
    })
    interface OfHighestQualification {}
}
