package org.huiji.benchmarks.contender.envers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** A revision: when it was, who made it and by which request. */
@Entity
@RevisionEntity(ChangeListener.class)
@Table(name = "change")
@SuppressWarnings("NullAway.Init") // filled by JPA
class Change {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change")
    @SequenceGenerator(name = "change", sequenceName = "change_id", allocationSize = 100)
    @RevisionNumber
    long id;

    @RevisionTimestamp
    long at;

    @Column(columnDefinition = "text")
    String context;
}
