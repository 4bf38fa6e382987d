package org.huiji.config.reference;

import java.time.Clock;
import java.time.InstantSource;
import org.huiji.review.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the reference files once, at start; a file that contradicts itself stops the start. The calendar is kept in the database. */
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

    /** What came with the product is published at the start that brings it (decision 49). */
    @Bean
    PublishedHistory referenceHistory(
            JdbcClient database, PlatformTransactionManager transactionManager, PublishedRegions regions,
            PublishedDepartments departments, Clock clock) {
        StoredReferenceLists stored = new StoredReferenceLists(database, new TransactionTemplate(transactionManager));
        stored.publish(ReferenceListText.shipped(PublishedEntry.shipped(), regions, departments), clock.instant());
        return new PublishedHistory(stored.all());
    }

    @Bean
    StoredCalendar calendarEditions(
            JdbcClient database, PlatformTransactionManager transactionManager,
            ObjectProvider<CalendarPublished> listeners, @Qualifier("realTime") InstantSource realTime) {
        StoredCalendar stored = new StoredCalendar(database, new TransactionTemplate(transactionManager),
                () -> listeners.orderedStream().toList());
        stored.begin(CalendarText.shipped(), realTime.instant());
        return stored;
    }

    @Bean
    WorkingCalendar workingCalendar(StoredCalendar stored, @Qualifier("realTime") InstantSource realTime) {
        return new PublishedCalendar(stored, realTime);
    }
}
