package org.huiji.config.reference;

import org.huiji.review.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the reference files once, at start; a file that contradicts itself stops the start. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    @Bean
    PublishedRegions publishedRegions() {
        return PublishedRegions.shipped();
    }

    /** Serves both {@code ReferenceLists} and {@code CodeCatalogue}. */
    @Bean
    PublishedReferenceLists referenceLists(PublishedRegions regions, PublishedDepartments departments) {
        return new PublishedReferenceLists(PublishedEntry.shipped(), regions, departments);
    }

    @Bean
    PublishedDepartments departmentDirectory(PublishedRegions regions) {
        return new PublishedDepartments(regions);
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return PublishedCalendar.shipped();
    }
}
