package org.huiji.web.desk.sample;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.projections.Followers;
import org.springframework.stereotype.Component;

/** Marks what was drawn of an application that is erased: nobody can look at it again, and nobody is to. */
@Component
@ProcessingGroup(Followers.ERASED_SAMPLES)
class ErasedSamples {

    private final SampleItems items;

    ErasedSamples(SampleItems items) {
        this.items = items;
    }

    @EventHandler
    void on(PersonalDataErased event) {
        items.markErased(event.applicationId());
    }
}
