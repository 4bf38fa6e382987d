package org.huiji.config.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Qualification;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** How values of the core are written as JSON: components only, times as text, unanswered ones left out. */
public final class EventJson {

    private EventJson() {}

    /** The mapper of event payloads. Every switch that shapes stored bytes is named, lest a default change them. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultVisibility(
                        visibility -> visibility.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                                .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                                .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                .changeDefaultPropertyInclusion(inclusion -> inclusion
                        .withValueInclusion(JsonInclude.Include.NON_NULL))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredComponents()))
                .addMixIn(Affiliation.class, LogicalNames.OfAffiliation.class)
                .addMixIn(Qualification.Highest.class, LogicalNames.OfHighestQualification.class)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
